from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.descent import Descent, descend
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import StopReason
from gdgui.playback.worker import Batch, DescentWorker, ResumePoint
from tests.helpers import rows_of

ENDLESS = Scenario(learning_rate=1e-9, tolerance=0.0, steps=10_000_000)


class Receiver(QObject):
    """Keeps what a worker says, in the thread of the test."""

    def __init__(self, worker: DescentWorker) -> None:
        super().__init__()
        self.batches: list[Batch] = []
        self.failures: list[tuple[int, str]] = []
        worker.stepped.connect(self._keep)
        worker.failed.connect(self._keep_failure)

    @Slot(object)
    def _keep(self, batch: Batch) -> None:
        self.batches.append(batch)

    @Slot(int, str)
    def _keep_failure(self, generation: int, message: str) -> None:
        self.failures.append((generation, message))


@pytest.fixture
def worker() -> Iterator[DescentWorker]:
    worker = DescentWorker()
    worker.start()
    yield worker
    worker.stop()


@pytest.fixture
def receiver(worker: DescentWorker) -> Receiver:
    return Receiver(worker)


def ask(qtbot: QtBot, worker: DescentWorker, receiver: Receiver, steps: int) -> Batch:
    known = len(receiver.batches)
    worker.request(steps)
    qtbot.waitUntil(lambda: len(receiver.batches) > known)
    return receiver.batches[-1]


def ask_for_all(qtbot: QtBot, worker: DescentWorker, receiver: Receiver, steps: int) -> FloatArray:
    parts: list[FloatArray] = []
    while not parts or receiver.batches[-1].reason is None:
        parts.append(ask(qtbot, worker, receiver, steps).rows)
    return np.concatenate(parts, axis=1)


def test_the_first_answer_begins_with_the_start(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver
) -> None:
    scenario = Scenario(learning_rate=0.001)
    generation = worker.begin(scenario)
    batch = ask(qtbot, worker, receiver, 4)
    assert batch.generation == generation
    assert batch.reason is None
    np.testing.assert_array_equal(batch.rows, rows_of(descend(scenario))[:, :4])


@pytest.mark.parametrize("steps", [7, 1_000_000])
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_the_answers_together_are_the_run(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver, optimizer: str, steps: int
) -> None:
    scenario = Scenario(
        optimizer=optimizer,
        free=PARAMETERS,
        start=Start(0.0, 0.0),
        changes=(LearningRateChange(20, 0.01),),
        steps=50,
    )
    expected = descend(scenario)
    worker.begin(scenario)
    np.testing.assert_array_equal(ask_for_all(qtbot, worker, receiver, steps), rows_of(expected))
    assert receiver.batches[-1].reason == expected.reason == StopReason("steps done", 50)
    assert receiver.batches[-1].next_params is None


def test_nothing_is_computed_that_was_not_asked_for(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver
) -> None:
    worker.begin(ENDLESS)
    for steps in (3, 2, 5):
        assert ask(qtbot, worker, receiver, steps).rows.shape == (6, steps)
    assert len(receiver.batches) == 3


def test_a_request_without_end_is_answered_with_what_a_moment_yields(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver
) -> None:
    worker.begin(ENDLESS)
    assert 0 < ask(qtbot, worker, receiver, 10_000_000).rows.shape[1] < 10_000_000


def test_an_answer_without_rows_tells_where_the_next_step_leads(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver
) -> None:
    scenario = Scenario(optimizer="adam", learning_rate=0.1)
    run = descend(scenario)
    worker.begin(scenario, ResumePoint(5, *run.row(5)[:2]))
    batch = ask(qtbot, worker, receiver, 0)
    assert batch.rows.shape == (6, 0)
    assert batch.next_params == run.row(6)[:2]


def test_rows_cannot_be_changed(qtbot: QtBot, worker: DescentWorker, receiver: Receiver) -> None:
    worker.begin(ENDLESS)
    assert not ask(qtbot, worker, receiver, 3).rows.flags.writeable


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_what_is_known_is_not_handed_out_again(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver, optimizer: str
) -> None:
    scenario = Scenario(optimizer=optimizer, learning_rate=0.01, steps=60, tolerance=0.0)
    run = descend(scenario)
    worker.begin(scenario, ResumePoint(25, *run.row(25)[:2]))
    np.testing.assert_array_equal(ask_for_all(qtbot, worker, receiver, 10), rows_of(run)[:, 26:])


def test_each_run_has_a_generation_of_its_own(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver
) -> None:
    first = worker.begin(ENDLESS)
    worker.request(10_000_000)
    second = worker.begin(Scenario(steps=3))
    batch = ask(qtbot, worker, receiver, 10)
    while batch.generation != second:
        assert batch.generation == first
        batch = ask(qtbot, worker, receiver, 10)
    assert batch.reason == StopReason("steps done", 3)


def test_a_later_run_need_not_wait_for_the_steps_before_a_known_one(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver
) -> None:
    # To go on from this row all ten million before it would have to be made again.
    scenario = ENDLESS.with_changes(optimizer="adam")
    worker.begin(scenario, ResumePoint(9_999_999, 0.0, 0.0))
    worker.request(1)
    generation = worker.begin(Scenario(steps=3))
    assert ask(qtbot, worker, receiver, 10).generation == generation


def test_a_mistake_is_told_and_outlived(
    qtbot: QtBot, worker: DescentWorker, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descent: Descent, count: int) -> FloatArray:
        raise RuntimeError("spilt coffee")

    scenario = Scenario(steps=3)
    generation = worker.begin(scenario)
    with monkeypatch.context() as patch:
        patch.setattr(Descent, "advance", fail)
        worker.request(2)
        qtbot.waitUntil(lambda: len(receiver.failures) == 1)
    assert receiver.failures[0][0] == generation
    assert "RuntimeError: spilt coffee" in receiver.failures[0][1]
    assert worker.isRunning()
    np.testing.assert_array_equal(ask_for_all(qtbot, worker, receiver, 10), rows_of(descend(scenario)))


def test_it_stops_while_it_waits(worker: DescentWorker) -> None:
    worker.stop()
    assert worker.isFinished()


def test_it_stops_while_it_computes(worker: DescentWorker) -> None:
    x = np.linspace(0.0, 1.0, 100_000)
    worker.begin(Scenario.for_data(Dataset(x, 2.0 * x), loss="mae", steps=10_000_000))
    worker.request(10_000_000)
    worker.stop()
    assert worker.isFinished()


def test_it_stops_while_it_makes_known_steps_again(worker: DescentWorker) -> None:
    worker.begin(ENDLESS.with_changes(optimizer="adam"), ResumePoint(9_999_999, 0.0, 0.0))
    worker.request(1)
    worker.stop()
    assert worker.isFinished()


def test_it_can_be_stopped_twice_and_before_it_was_started(worker: DescentWorker) -> None:
    worker.stop()
    worker.stop()
    DescentWorker().stop()
    assert worker.isFinished()


def test_signals_of_true_and_none_may_be_emitted_without_end() -> None:
    # A release of PySide6 that lost a reference with each emit aborted after a few hundred.
    program = """if True:
        from PySide6.QtCore import QObject, Signal

        class Sender(QObject):
            told = Signal(bool)
            nothing_told = Signal()
            object_told = Signal(object)

        count = 0

        def receive(*values):
            global count
            count += 1

        sender = Sender()
        for signal in (sender.told, sender.nothing_told, sender.object_told):
            signal.connect(receive)
        for _ in range(20_000):
            sender.told.emit(True)
            sender.nothing_told.emit()
            sender.object_told.emit(None)
        assert count == 60_000
    """
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
