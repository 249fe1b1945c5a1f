"""The curve of a training: what is kept of it, whatever the training says, and when."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pytest
from accounts.models import User
from grading import claims
from grading.claims import claim, give_back
from grading.models import GradingJob, TrainingCurve
from grading.training_curves import MAX_METRICS, MAX_POINTS, MAX_RUNS, Run, add, read, stored
from grading.training_progress import TrainingProgressRecorder
from grading.worker import Worker

from graders.protocol import TrainingProgress
from tests.web.claiming import take
from tests.web.conftest import EngineDouble, HandsIn
from tests.web.pages.conftest import a_report


def told(*epochs: tuple[int, Mapping[str, float | None]]) -> list[Run]:
    runs: list[Run] = []
    for epoch, metrics in epochs:
        add(runs, TrainingProgress(epoch, metrics))
    return runs


def test_an_epoch_that_does_not_go_on_begins_another_training() -> None:
    runs = told((1, {"loss": 1.0}), (2, {"loss": 0.5}), (2, {"loss": 3.0}), (1, {"loss": 2.0}))
    assert [(run.epochs, run.metrics) for run in runs] == [
        ([1, 2], {"loss": [1.0, 0.5]}),
        ([2], {"loss": [3.0]}),
        ([1], {"loss": [2.0]}),
    ]


def test_what_is_missing_or_no_number_is_a_gap() -> None:
    (run,) = told((1, {"loss": math.nan}), (2, {"loss": 0.5, "acc": math.inf, "mse": -1e31}), (3, {"acc": 0.9}))
    assert run.metrics == {"loss": [None, 0.5, None], "acc": [None, None, 0.9], "mse": [None, None, None]}


def test_a_long_training_is_thinned_evenly_with_its_first_and_last_epoch() -> None:
    runs = told(*((epoch, {"loss": 1 / epoch}) for epoch in range(1, 2001)))
    (kept,) = read(stored(runs))
    assert (len(kept.epochs), kept.epochs[0], kept.epochs[-1]) == (MAX_POINTS, 1, 2000)
    assert kept.metrics["loss"] == [1 / epoch for epoch in kept.epochs]
    assert {b - a for a, b in zip(kept.epochs, kept.epochs[1:], strict=False)} <= {16, 17}


def test_of_many_trainings_the_longest_and_the_last_are_kept() -> None:
    epochs = [(e, {"loss": 1.0}) for length in range(1, 31) for e in range(1, length + 1)]
    kept = read(stored(told(*epochs, (1, {"loss": 7.0}))))
    assert [len(run.epochs) for run in kept] == [*range(31 - (MAX_RUNS - 1), 31), 1]
    assert kept[-1].metrics == {"loss": [7.0]}


def test_a_training_of_many_names_is_kept_with_some() -> None:
    (run,) = told((1, {f"loss{n}": 1.0 for n in range(50)}), (2, {"other": 1.0}))
    assert len(run.metrics) == MAX_METRICS


@pytest.mark.parametrize(
    "data",
    [None, "x", {}, [None], [{"epochs": [1]}], [{"epochs": [1], "metrics": {"loss": [1.0, 2.0]}}],
     [{"epochs": ["1"], "metrics": {}}], [{"epochs": [1], "metrics": {"loss": ["<b>"]}}],
     [{"epochs": [], "metrics": {}}]],
)  # fmt: skip
def test_what_is_no_curve_is_read_as_none(data: Any) -> None:
    assert read(data) == []


EPOCHS = [TrainingProgress(epoch, {"loss": 1 / epoch}) for epoch in range(1, 6)]


def curve_of(job: GradingJob) -> list[dict[str, Any]]:
    runs: list[dict[str, Any]] = TrainingCurve.objects.get(job=job).runs
    return runs


def test_all_epochs_are_kept_with_the_verdict_also_those_between_two_looks(
    alice: User, hand_in: HandsIn, engine: EngineDouble
) -> None:
    submission = hand_in(alice)
    engine.events = EPOCHS
    assert Worker(engine, "w", 1).answer("instant")
    assert [run["epochs"] for run in curve_of(submission.job)] == [[1, 2, 3, 4, 5]]


def test_the_curve_is_there_while_it_trains(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    recorder = TrainingProgressRecorder(take())
    recorder(EPOCHS[0])
    assert [run["epochs"] for run in curve_of(submission.job)] == [[1]]


def test_who_lost_the_claim_changes_no_curve(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    lost = take()
    assert give_back(lost, "it broke")
    GradingJob.objects.update(not_before=None)
    now = claim("instant", "other")
    assert now
    assert claims.tell(now, EPOCHS[1], told((2, {"loss": 0.5})))
    assert not claims.tell(lost, EPOCHS[0], told((1, {"loss": 9.0})))
    assert not claims.record(lost, a_report(), told((1, {"loss": 9.0})))
    assert curve_of(submission.job) == [{"epochs": [2], "metrics": {"loss": [0.5]}}]


def test_a_second_attempt_that_trains_nothing_keeps_nothing_of_the_first(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take()
    assert claims.tell(taken, EPOCHS[0], told((1, {"loss": 9.0})))
    assert claims.record(taken, a_report())
    assert not TrainingCurve.objects.filter(job=submission.job).exists()
