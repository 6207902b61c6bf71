"""A growing run: a scenario's trajectory that a worker adds rows to, when asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.playback.worker import Batch, DescentWorker, ResumePoint

__all__ = ["GrowingRun"]


class GrowingRun(QObject):
    """Owns a worker and the trajectory it has computed. Its methods are called from the thread it lives in.

    `asked` tells whether the worker owes an answer.
    """

    grown = Signal()
    """The worker has answered."""
    failed = Signal(str)
    """The computation ended with an error, described by its traceback; it can be asked again."""

    def __init__(self, scenario: Scenario, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = DescentWorker(self)
        self._worker.stepped.connect(self._receive)
        self._worker.failed.connect(self._fail)
        self._worker.start()
        self.begin(scenario)

    def begin(self, scenario: Scenario) -> None:
        """Turn to a scenario; nothing of its run is known until it is asked for."""
        self.scenario = scenario
        # Room for the whole run costs nothing until it is filled; growing would copy it, in the GUI's thread.
        self.trajectory = Trajectory(scenario.steps + 1)
        self.asked = False
        self._generation = self._worker.begin(scenario)

    def change_learning_rate(self, scenario: Scenario, step: int) -> None:
        """Go on with a scenario that has another learning rate from a known step on."""
        self.scenario = scenario
        if len(self.trajectory):
            self.trajectory = self.trajectory.cut(step, scenario.learning_rate_at(step))
        self._resume()

    def _resume(self) -> None:
        newest = self.trajectory.newest
        point = ResumePoint(newest, *self.trajectory.row(newest)[:2]) if len(self.trajectory) else None
        self.asked = False
        self._generation = self._worker.begin(self.scenario, point)

    def ask(self, steps: int) -> None:
        """Ask for at most `steps` more rows; a burst of them is answered, or none with the next update."""
        self.asked = True
        self._worker.request(steps)

    @property
    def closed(self) -> bool:
        """Whether the worker has ended."""
        return self._worker.isFinished()

    def close(self) -> None:
        """End the worker; the run can't be asked after that."""
        self._worker.stop()

    @Slot(object)
    def _receive(self, batch: Batch) -> None:
        if batch.generation == self._generation:
            self.asked = False
            self.trajectory.extend(batch.rows)
            self.trajectory.reason, self.trajectory.next_params = batch.reason, batch.next_params
            self.grown.emit()

    @Slot(int, str)
    def _fail(self, generation: int, message: str) -> None:
        if generation == self._generation:
            self._resume()
            self.failed.emit(message)
