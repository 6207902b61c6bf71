"""The worked step: the numbers of one step as a lecturer writes them on the board.

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

from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.model.updates import Updates, states_before
from gdgui.worked.line import Line, Symbol, compose
from gdgui.worked.rounding import ARITHMETIC, decimal
from gdgui.worked.step_values import Precision, StepValues, precision_of
from gdgui.worked.table import Table, table_of
from gdgui.worked.update import Move, Update, update_of

__all__ = ["WorkedStep", "worked_step_at"]

MORE_DECIMALS: Final = 2
"""How many decimals more than usual the table may have for the sake of the update."""


@dataclass(frozen=True, kw_only=True)
class WorkedStep(Table):
    """The numbers of a step: its table, and what the next step comes from.

    What is there for each parameter is in the order of `parameters`, those that descend.
    `precise_derivative_lines` say derivatives with more digits than their sum has, where the update is
    computed from these: ``derivative_slope = 1.23457e−7``. `state_lines` bring up to date what the optimizer
    remembers: its velocity, sums or means. They and `update_lines` are empty where no update follows, or none
    with finite numbers.
    """

    step: int
    loss_name: str
    error_heading: str
    parameters: tuple[str, ...]
    precise_derivative_lines: tuple[Line, ...]
    state_lines: tuple[Line, ...]
    update_lines: tuple[Line, ...]


def worked_step_at(scenario: Scenario, trajectory: Trajectory, step: int) -> WorkedStep:
    """Return the numbers of a step of the run, and of the update after it; an `IndexError` if not known."""
    with localcontext(ARITHMETIC):
        values = StepValues(scenario, trajectory, step)
        scale = precision_of(scenario, trajectory)
        moves = _moves(scenario, trajectory, values, scale)
        table, updates = _settled(values, scale, moves)
        closer = [
            compose(Symbol("derivative", move.name), " = ", update.gradient)
            for move, update, total in zip(moves, updates, table.totals.terms, strict=False)
            if update.gradient is not total
        ]
    return WorkedStep(
        **vars(table),
        step=step,
        loss_name=scenario.loss,
        error_heading=values.loss_kind.worked.heading,
        parameters=scenario.free,
        precise_derivative_lines=tuple(closer),
        state_lines=tuple(line for update in updates for line in update.state_lines),
        update_lines=tuple(update.line for update in updates),
    )


def _settled(values: StepValues, scale: Precision, moves: list[Move]) -> tuple[Table, list[Update]]:
    """Return a table with no more decimals than the updates call for, and the updates computed from it.

    Where no readable table has enough, the updates start from closer derivatives.
    """
    tries: list[tuple[Table, list[Update]]] = []
    for extra in range(MORE_DECIMALS + 1):
        table = table_of(values, scale, extra)
        tries.append((table, [update_of(*each) for each in zip(moves, table.totals.terms, strict=False)]))
        if all(update.complete for update in tries[-1][1]):
            return tries[-1]
    table, updates = tries[0]
    for index, move in enumerate(moves):
        if not updates[index].complete:
            closer = updates[index], update_of(move)
            updates[index] = max(closer, key=lambda update: update.line.result.decimals)
    return table, updates


def _moves(scenario: Scenario, trajectory: Trajectory, values: StepValues, scale: Precision) -> list[Move]:
    """Return the moves of the update that leaves a step, none at the end of a run or of its numbers."""
    step = values.step
    if trajectory.reason is not None and step == trajectory.newest:
        return []
    before = states_before(scenario, trajectory, step)
    *values_before, _, d_slope, d_intercept, learning_rate = trajectory.row(step)
    updates = Updates(scenario, before)
    updates.states = updates.kept_states()
    changes = updates.change((d_slope, d_intercept), learning_rate)
    values_after = [value - change for value, change in zip(values_before, changes, strict=True)]
    remembered = [value for state in before if state is not None for value in astuple(state)]
    if not all(map(math.isfinite, (*values_after, *remembered))):
        return []
    moves, rate = [], decimal(learning_rate)
    for index, gradient in zip(values.free, values.gradient, strict=True):
        value, after = decimal(values_before[index]), decimal(values_after[index])
        decimals = scale.parameter(index, value), scale.parameter(index, after)
        name, state = PARAMETERS[index], before[index]
        moves.append(Move(name, value, after, *decimals, gradient, rate, scenario, state, step + 1))
    return moves
