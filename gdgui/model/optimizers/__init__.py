"""Optimizers, from the gradient to the step that is taken: a file each, and a row here."""

from __future__ import annotations

from typing import Final

from gdgui.model.catalog import Catalog
from gdgui.model.optimizers.adagrad import ADAGRAD
from gdgui.model.optimizers.adam import ADAM
from gdgui.model.optimizers.gd import GD
from gdgui.model.optimizers.momentum import MOMENTUM
from gdgui.model.optimizers.nesterov import NESTEROV
from gdgui.model.optimizers.optimizer import Optimizer, State, Term, TermT, Update, WorkedUpdate
from gdgui.model.optimizers.rmsprop import RMSPROP

__all__ = ["OPTIMIZERS", "Optimizer", "State", "Term", "TermT", "Update", "WorkedUpdate"]

OPTIMIZERS: Final = Catalog(GD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM)
"""The optimizers by name."""
