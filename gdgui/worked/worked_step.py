"""The working: the numbers of one step as a lecturer writes them on the board.

From the points over loss and derivative to the update, each line with its numbers filled in. Who computes a
line from the numbers printed in it arrives at the printed result, within one unit of its last digit; and what
is printed of the run's own numbers is within one unit of what the run has. So every printed number is the
true one, rounded, and a line's result has only as many decimals as its printed numbers bear out. Usually that
means fewer digits for results; more digits are printed of slope, rate and state where the update would
otherwise say less than the next step begins with.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import localcontext
from typing import Final

from gdgui.model.optimizer_state import state_before
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.worked.line import Line, Part, Symbol, compose
from gdgui.worked.precision import Scale, scale_of
from gdgui.worked.rounding import ARITHMETIC, Number, decimal
from gdgui.worked.step_values import Facts, parameters_of
from gdgui.worked.table import PointRow, Rest, Table, Totals, table_of
from gdgui.worked.update import Move, Update, update_of

__all__ = [
    "Line",
    "Number",
    "Part",
    "PointRow",
    "Rest",
    "Symbol",
    "Totals",
    "Working",
    "working_at",
]

MORE_DECIMALS: Final = 2
"""How many decimals more than usual the table may have for the sake of the update."""


@dataclass(frozen=True, slots=True)
class Working:
    """The numbers of a step.

    Attributes
    ----------
    step : int
    loss_name : str
    parameters : tuple of str
        What descends: ``("slope",)`` or ``("slope", "intercept")``. Shares, and lines that are there for each
        parameter, are in this order.
    prediction_line : Line
        ``prediction = 3.939 × x + 2.1822``: how a row's prediction comes about.
    share_lines : tuple of Line
        ``share_slope = 2 × residual × x / 4``: how a row's shares do. None at a perfect fit under rmse, where
        the derivative is 0 by definition.
    rows : tuple of PointRow
        All points, or the first few where there are many.
    rest : Rest or None
        The sums over the points without a row.
    totals : Totals
    loss_line : Line
        The loss from the total of the errors.
    derivative_lines : tuple of Line
        Each derivative as the sum of its column.
    closer_lines : tuple of Line
        ``derivative_slope = 1.23457e−7``: derivatives with more digits than their sum has, where the update
        is computed from these. Without a calculation.
    state_lines : tuple of Line
        What the optimizer remembers, brought up to date: its velocity, sums or means.
    update_lines : tuple of Line
        The new value of each parameter. Like the two above, empty where no update follows, or none with
        finite numbers.
    """

    step: int
    loss_name: str
    parameters: tuple[str, ...]
    prediction_line: Line
    share_lines: tuple[Line, ...]
    rows: tuple[PointRow, ...]
    rest: Rest | None
    totals: Totals
    loss_line: Line
    derivative_lines: tuple[Line, ...]
    closer_lines: tuple[Line, ...]
    state_lines: tuple[Line, ...]
    update_lines: tuple[Line, ...]


def working_at(scenario: Scenario, trajectory: Trajectory, step: int) -> Working:
    """Return the working of `step` and of the update that leaves it.

    Parameters
    ----------
    scenario : Scenario
    trajectory : Trajectory
        What is known of the scenario's run.
    step : int
        From 0 to ``trajectory.newest``.

    Raises
    ------
    IndexError
        The step is not known.
    """
    names = parameters_of(scenario)
    with localcontext(ARITHMETIC):
        facts = Facts(scenario, trajectory, step)
        scale = scale_of(scenario, trajectory)
        moves = _moves(scenario, trajectory, step, facts, scale)
        table, updates = _settled(facts, scale, names, moves)
        closer = [
            compose(Symbol("derivative", move.name), " = ", update.gradient)
            for move, update, total in zip(moves, updates, table.totals.shares, strict=False)
            if update.gradient is not total
        ]
    return Working(
        step=step,
        loss_name=scenario.loss,
        parameters=names,
        prediction_line=table.prediction_line,
        share_lines=table.share_lines,
        rows=table.rows,
        rest=table.rest,
        totals=table.totals,
        loss_line=table.loss_line,
        derivative_lines=table.derivative_lines,
        closer_lines=tuple(closer),
        state_lines=tuple(line for update in updates for line in update.state_lines),
        update_lines=tuple(update.line for update in updates),
    )


def _settled(
    facts: Facts, scale: Scale, names: tuple[str, ...], moves: list[Move]
) -> tuple[Table, list[Update]]:
    """Return a table with no more decimals than the updates call for, and the updates computed from it.

    Where no readable table has enough, the updates start from closer derivatives.
    """
    tries: list[tuple[Table, list[Update]]] = []
    for extra in range(MORE_DECIMALS + 1):
        table = table_of(facts, scale, names, extra)
        updates = [update_of(move, table.totals.shares[index]) for index, move in enumerate(moves)]
        if all(update.complete for update in updates):
            return table, updates
        tries.append((table, updates))
    table, updates = tries[0]
    return table, [_closer(move, update) for move, update in zip(moves, updates, strict=True)]


def _closer(move: Move, update: Update) -> Update:
    if update.complete:
        return update
    return max(update, update_of(move), key=lambda tried: tried.line.result.decimals)


def _moves(scenario: Scenario, trajectory: Trajectory, step: int, facts: Facts, scale: Scale) -> list[Move]:
    """Return the moves of the update that leaves `step`, none at the end of a run or of its numbers."""
    if trajectory.reason is not None and step == trajectory.newest:
        return []
    before = state_before(scenario, trajectory, step)
    slope, intercept, _, d_slope, d_intercept, learning_rate = trajectory.row(step)
    held = scenario.fit == "slope"
    transform = OPTIMIZERS[scenario.optimizer].build(**scenario.hyperparameters)
    change, intercept_change, _ = transform.update(
        d_slope, 0.0 if held else d_intercept, before, learning_rate
    )
    after = (slope - change, intercept - intercept_change)
    if not all(math.isfinite(value) for value in (*after, *before)):
        return []
    return [
        Move(
            name=name,
            value=decimal((slope, intercept)[index]),
            after=decimal(after[index]),
            decimals=scale.parameter(index, decimal((slope, intercept)[index])),
            decimals_after=scale.parameter(index, decimal(after[index])),
            gradient=facts.gradient[index],
            learning_rate=decimal(learning_rate),
            optimizer=scenario.optimizer,
            hyperparameters=scenario.hyperparameters,
            # Pairs for slope and intercept come first in each optimizer's state.
            state=before[index:4:2],
            number=step + 1,
        )
        for index, name in enumerate(parameters_of(scenario))
    ]
