"""A submission that waits or is graded is stopped: it ends at once and for good, whatever else happens to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from django.db import connection
from django.utils import timezone
from grading import services
from grading.claims import claim, give_back, held, record, renew, tell
from grading.heartbeat import Heartbeat
from grading.models import GradingJob, Purpose, Submission, Verdict
from grading.services import regrade, stop
from grading.sweeper import sweep
from grading.worker import Worker
from pytest_django import Settings

from graders.protocol import TrainingProgress
from graders.report import Outcome, Report
from tests.web.claiming import given, take, verdict_of
from tests.web.conftest import EngineDouble, HandsIn, Rings

pytestmark = pytest.mark.django_db


@pytest.fixture
def grader(engine: EngineDouble) -> Worker:
    return Worker(engine, "w", places=3)


def a_report() -> Report:
    return Report("double", "d", Outcome.PASSED, 2.0, 2.0, 7, "A", ())


def job_of(submission: Submission) -> GradingJob:
    return GradingJob.objects.get(submission=submission)


def test_what_waits_is_closed_at_once(alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble) -> None:
    submission = hand_in(alice)
    assert stop(submission)
    job = job_of(submission)
    assert (job.state, job.attempt, job.lease_until) == ("stopped", 0, None)
    assert job.finished
    assert not grader.answer("instant")
    assert engine.asked == []


def test_a_worker_that_was_stopped_changes_nothing(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take()
    assert stop(submission)
    assert not held(taken)
    assert not renew(taken)
    assert not tell(taken, TrainingProgress(1, {"loss": 1.0}))
    assert not give_back(taken, "trouble")
    assert not record(taken, a_report())
    submission.refresh_from_db()
    assert submission.current is None
    assert not Verdict.objects.exists()
    assert job_of(submission).state == "stopped"


def test_a_stop_that_comes_too_late_changes_nothing(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    record(take(), a_report())
    assert not stop(submission)
    assert (verdict_of(submission).outcome, job_of(submission).state) == ("passed", "done")


def test_a_second_stop_changes_nothing(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    assert [stop(submission), stop(submission)] == [True, False]


def test_what_a_dead_worker_left_is_not_tried_again(alice: User, hand_in: HandsIn, rings: Rings) -> None:
    submission = hand_in(alice)
    take("dead")
    GradingJob.objects.update(lease_until=timezone.now() - timedelta(seconds=5))
    rings.clear()
    assert stop(submission)
    assert claim("instant", "heir") is None
    assert sweep(["instant"]) == []
    assert rings == []


def test_what_waits_for_another_try_is_not_tried_again(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    give_back(take(), "OSError: a word for staff")
    assert stop(submission)
    GradingJob.objects.update(not_before=None)
    assert claim("instant", "w") is None


def test_staff_do_not_put_it_back(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    stop(submission)
    assert services.grade_again(GradingJob.objects.all()) == 0
    assert job_of(submission).state == "stopped"


def test_only_this_submission_is_stopped(alice: User, bob: User, hand_in: HandsIn) -> None:
    mine, other, bobs = hand_in(alice), hand_in(alice, purpose="run"), hand_in(bob)
    stop(mine)
    assert [job_of(one).state for one in (mine, other, bobs)] == ["stopped", "queued", "queued"]


def test_a_regrading_of_it_goes_on(alice: User, hand_in: HandsIn, version: ExerciseVersion) -> None:
    submission = hand_in(alice)
    record(take(), a_report())
    regrade(Submission.objects.all(), version)
    assert not stop(submission)
    assert GradingJob.objects.get(purpose=Purpose.REGRADE).state == "queued"


def test_one_may_run_and_submit_again_at_once(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble
) -> None:
    stop(hand_in(alice, code="while True: pass"))
    again = hand_in(alice, code="double = abs")
    grader.answer("instant")
    assert verdict_of(again).outcome == "passed"
    assert [asked["files"] for asked in engine.asked] == [{"submission.py": "double = abs"}]


def test_a_stop_between_the_look_and_the_claim_wins(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    submission = hand_in(alice)
    seen = GradingJob.objects.get()
    jobs = iter([seen, None])
    monkeypatch.setattr("grading.claims.next_job", lambda *_: next(jobs))
    stop(submission)
    assert claim("instant", "w") is None
    assert job_of(submission).state == "stopped"


def test_a_stop_while_it_finishes_discards_the_result(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble, caplog: pytest.LogCaptureFixture
) -> None:
    submission = hand_in(alice)
    engine.meanwhile = lambda: stop(submission)
    assert grader.answer("instant")
    assert not Verdict.objects.exists()
    assert job_of(submission).state == "stopped"
    assert "had been stopped or taken by another worker" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_running_one_is_told_and_its_place_is_free_again(
    alice: User, hand_in: HandsIn, engine: EngineDouble, rings: Rings
) -> None:
    alone = Worker(engine, "w", places=1)
    submission = hand_in(alice)
    engine.until_stopped = True
    begun = threading.Event()
    engine.meanwhile = begun.set
    grading = threading.Thread(target=answer, args=[alone])
    grading.start()
    assert begun.wait(30)
    engine.until_stopped = False  # of what comes next
    assert stop(submission)
    waiting = hand_in(alice)
    grading.join(30)
    assert not grading.is_alive()
    assert alone.answer("instant")
    assert verdict_of(waiting).outcome == "passed"
    assert (job_of(submission).state, Verdict.objects.count()) == ("stopped", 1)


def answer(worker: Worker) -> None:
    try:
        worker.answer("instant")
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", [{"state": "stopped"}, {"fence": 99}], ids=["stopped", "taken by another worker"])
def test_the_heart_notices_a_lost_claim_long_before_the_lease_is_due(
    alice: User, hand_in: HandsIn, settings: Settings, change: dict[str, Any]
) -> None:
    settings.HEBB_LEASE_SECONDS = 3600
    hand_in(alice)
    with Heartbeat(take()) as signal:
        GradingJob.objects.update(**change)
        assert given(signal)


@pytest.mark.django_db(transaction=True)
def test_the_heart_does_not_stop_what_is_graded_in_peace(alice: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    with Heartbeat(take()) as signal:
        assert not given(signal, seconds=1.5)


def test_the_engine_is_told_how_long_all_of_it_may_take(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble, settings: Settings
) -> None:
    settings.HEBB_GRADING_SECONDS = 77
    hand_in(alice)
    grader.answer("instant")
    assert engine.within_s == 77


@pytest.mark.django_db(transaction=True)
def test_two_tabs_a_worker_and_a_click_leave_one_end(alice: User, hand_in: HandsIn) -> None:
    """Whoever comes first: either it is stopped and has no verdict, or it has one and was not stopped."""
    for _ in range(5):
        submission = hand_in(alice)
        taken = take()
        stopped: list[bool] = []
        recorded: list[bool] = []
        ready = threading.Barrier(3)
        people = [
            threading.Thread(target=together, args=[ready, lambda: stopped.append(stop(submission))]),  # noqa: B023
            threading.Thread(target=together, args=[ready, lambda: stopped.append(stop(submission))]),  # noqa: B023
            threading.Thread(target=together, args=[ready, lambda: recorded.append(record(taken, a_report()))]),  # noqa: B023
        ]
        for one in people:
            one.start()
        for one in people:
            one.join()
        assert sorted([*stopped, *recorded]) == [False, False, True]
        assert Verdict.objects.filter(job__submission=submission).exists() is recorded[0]
        assert job_of(submission).state == ("done" if recorded[0] else "stopped")


def together(ready: threading.Barrier, do: Callable[[], object]) -> None:
    try:
        ready.wait()
        do()
    finally:
        connection.close()
