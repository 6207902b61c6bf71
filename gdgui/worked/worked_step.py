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
from dataclasses import astuple, dataclass
from decimal import localcontext
from typing import Final

from gdgui.model.losses import LOSSES
from gdgui.model.optimizer_state import states_before
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.model.updates import Updates
from gdgui.worked.line import Line, Part, Symbol, compose
from gdgui.worked.precision import Precision, precision_of
from gdgui.worked.rounding import ARITHMETIC, Number, decimal
from gdgui.worked.step_values import StepValues
from gdgui.worked.table import PointRow, RemainingRows, Table, Totals, table_of
from gdgui.worked.update import Move, Update, update_of

__all__ = [
    "Line",
    "Number",
    "Part",
    "PointRow",
    "RemainingRows",
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
    error_heading : str
        What the column of the errors is called.
    parameters : tuple of str
        What descends: ``("slope",)`` or ``("slope", "intercept")``. Shares, and lines that are there for each
        parameter, are in this order.
    prediction_line : Line
        ``prediction = 3.939 × x + 2.1822``: how a row's prediction comes about.
    term_lines : tuple of Line
        ``share_slope = 2 × residual × x / 4``: how a row's terms do. None at a perfect fit under rmse, where
        the derivative is 0 by definition.
    rows : tuple of PointRow
        All points, or the first few where there are many.
    rest : RemainingRows or None
        The sums over the points without a row.
    totals : Totals
    loss_line : Line
        The loss from the total of the errors.
    derivative_lines : tuple of Line
        Each derivative as the sum of its column.
    precise_derivative_lines : tuple of Line
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
    error_heading: str
    parameters: tuple[str, ...]
    prediction_line: Line
    term_lines: tuple[Line, ...]
    rows: tuple[PointRow, ...]
    rest: RemainingRows | None
    totals: Totals
    loss_line: Line
    derivative_lines: tuple[Line, ...]
    precise_derivative_lines: tuple[Line, ...]
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
    names = scenario.free
    with localcontext(ARITHMETIC):
        values = StepValues(scenario, trajectory, step)
        scale = precision_of(scenario, trajectory)
        moves = _moves(scenario, trajectory, step, values, scale)
        table, updates = _settled(values, scale, names, moves)
        closer = [
            compose(Symbol("derivative", move.name), " = ", update.gradient)
            for move, update, total in zip(moves, updates, table.totals.terms, strict=False)
            if update.gradient is not total
        ]
    return Working(
        step=step,
        loss_name=scenario.loss,
        error_heading=LOSSES[scenario.loss].worked.heading,
        parameters=names,
        prediction_line=table.prediction_line,
        term_lines=table.term_lines,
        rows=table.rows,
        rest=table.rest,
        totals=table.totals,
        loss_line=table.loss_line,
        derivative_lines=table.derivative_lines,
        precise_derivative_lines=tuple(closer),
        state_lines=tuple(line for update in updates for line in update.state_lines),
        update_lines=tuple(update.line for update in updates),
    )


def _settled(
    values: StepValues, scale: Precision, names: tuple[str, ...], moves: list[Move]
) -> tuple[Table, list[Update]]:
    """Return a table with no more decimals than the updates call for, and the updates computed from it.

    Where no readable table has enough, the updates start from closer derivatives.
    """
    tries: list[tuple[Table, list[Update]]] = []
    for extra in range(MORE_DECIMALS + 1):
        table = table_of(values, scale, names, extra)
        updates = [update_of(move, table.totals.terms[index]) for index, move in enumerate(moves)]
        if all(update.complete for update in updates):
            return table, updates
        tries.append((table, updates))
    table, updates = tries[0]
    return table, [_closer(move, update) for move, update in zip(moves, updates, strict=True)]


def _closer(move: Move, update: Update) -> Update:
    if update.complete:
        return update
    return max(update, update_of(move), key=lambda tried: tried.line.result.decimals)


def _moves(
    scenario: Scenario, trajectory: Trajectory, step: int, values: StepValues, scale: Precision
) -> list[Move]:
    """Return the moves of the update that leaves `step`, none at the end of a run or of its numbers."""
    if trajectory.reason is not None and step == trajectory.newest:
        return []
    before = states_before(scenario, trajectory, step)
    slope, intercept, _, d_slope, d_intercept, learning_rate = trajectory.row(step)
    updates = Updates(scenario, before)
    updates.states = updates.kept_states()
    changes = updates.change((d_slope, d_intercept), learning_rate)
    after = [value - change for value, change in zip((slope, intercept), changes, strict=True)]
    remembered = [value for state in before if state is not None for value in astuple(state)]
    if not all(math.isfinite(value) for value in (*after, *remembered)):
        return []
    return [
        Move(
            name=name,
            value=decimal((slope, intercept)[index]),
            after=decimal(after[index]),
            decimals=scale.parameter(index, decimal((slope, intercept)[index])),
            decimals_after=scale.parameter(index, decimal(after[index])),
            gradient=values.gradient[index],
            learning_rate=decimal(learning_rate),
            optimizer=scenario.optimizer,
            hyperparameters=scenario.hyperparameters,
            state=before[index],
            number=step + 1,
        )
        for index, name in enumerate(PARAMETERS)
        if name in scenario.free
    ]
