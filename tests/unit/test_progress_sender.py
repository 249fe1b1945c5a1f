"""What a submission's process tells of its trainings: bounded, from one thread, with the end of each."""

from __future__ import annotations

import threading

import pytest

from graders.datasets import hebb
from graders.harness.progress import MAX_METRICS, MAX_SENT, ProgressSender
from graders.protocol import TrainingProgress


@pytest.fixture
def sent() -> list[TrainingProgress]:
    return []


@pytest.fixture
def sender(sent: list[TrainingProgress]) -> ProgressSender:
    return ProgressSender(sent.append)


def test_the_first_and_the_last_epoch_of_each_training_are_sent(
    sender: ProgressSender, sent: list[TrainingProgress], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 100.0)  # no time passes
    for epoch in (1, 2, 3, 1, 2):
        sender.tell(epoch, {"loss": epoch / 2})
    sender.flush()
    sender.flush()
    assert [(one.epoch, one.metrics) for one in sent] == [(1, {"loss": 0.5}), (3, {"loss": 1.5}), (2, {"loss": 1.0})]


def test_a_loop_that_tells_of_every_step_is_no_flood(sender: ProgressSender, sent: list[TrainingProgress]) -> None:
    for _ in range(30_000):
        sender.tell(1, {"loss": 0.5})
        sender.flush()
    assert len(sent) == MAX_SENT


def test_names_without_end_are_cut(sender: ProgressSender, sent: list[TrainingProgress]) -> None:
    sender.tell(1, {f"loss{n}": 1.0 for n in range(50)})
    assert [len(one.metrics) for one in sent] == [MAX_METRICS]


def test_another_thread_is_not_listened_to(sender: ProgressSender, sent: list[TrainingProgress]) -> None:
    thread = threading.Thread(target=sender.tell, args=(1, {"loss": 0.5}))
    thread.start()
    thread.join()
    sender.flush()
    assert sent == []


def test_at_home_an_epoch_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hebb, "listener", hebb.say)
    hebb.progress(3, loss=0.21049, val_loss=1)
    hebb.progress(4)
    assert capsys.readouterr().out == "epoch 3: loss 0.21, val_loss 1\nepoch 4\n"


def test_what_is_no_number_is_the_loops_own_error() -> None:
    with pytest.raises(ValueError, match="could not convert"):
        hebb.progress(1, loss="low")  # type: ignore[arg-type]
