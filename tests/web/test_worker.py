"""One ring, one job: graded, or given back; and the sweeper, who finds what was left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from datetime import timedelta

import pytest
from accounts.models import User
from config.celery import app
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from grading import claims, doorbell, heartbeat, worker
from grading.doorbell import ring
from grading.heartbeat import Heartbeat
from grading.models import GradingJob, Submission, Verdict
from grading.sweeper import Sweeper, sweep
from grading.training_curves import Run
from grading.worker import Worker
from pytest_django import Settings

from graders.protocol import Loaded, TrainingProgress
from graders.report import Outcome, Report
from tests.conftest import MakeExercise
from tests.web.claiming import given, lease_end, take, verdict_of
from tests.web.conftest import EngineDouble, HandsIn, Rings

pytestmark = pytest.mark.django_db


@pytest.fixture
def grader(engine: EngineDouble) -> Worker:
    return Worker(engine, "w", places=3)


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "PAUSES", (0.0, 0.0))


def make_it_old(submission: Submission) -> None:
    GradingJob.objects.filter(submission=submission).update(created=timezone.now() - timedelta(minutes=1))


def test_celery_takes_data_only_and_leaves_retries_to_the_lease() -> None:
    conf = app.conf
    assert conf.accept_content == ["json"]
    assert (conf.task_serializer, conf.result_backend) == ("json", None)
    assert (conf.task_acks_late, conf.task_reject_on_worker_lost, conf.worker_prefetch_multiplier) == (True, False, 1)


def test_a_ring_grades_what_waits(alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble) -> None:
    submission = hand_in(alice, code="double = abs")
    assert grader.answer("instant")
    assert verdict_of(submission).outcome == "passed"
    assert engine.asked == [
        {
            "exercise": "double",
            "files": {"submission.py": "double = abs"},
            "seed": submission.seed,
            "tests": "hidden",
        }
    ]


def epoch(number: int) -> TrainingProgress:
    return TrainingProgress(number, {"loss": 1.0})


def test_epochs_are_told_while_they_come_but_not_every_one(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble
) -> None:
    submission = hand_in(alice)
    engine.events = [Loaded(), epoch(1), epoch(2), epoch(3)]
    seen = []
    engine.meanwhile = lambda: seen.append(GradingJob.objects.get(submission=submission).progress)
    grader.answer("instant")
    assert seen == [{"epoch": 1, "metrics": {"loss": 1.0}}]


def test_a_worker_that_lost_its_claim_tells_nothing(alice: User, hand_in: HandsIn, grader: Worker) -> None:
    submission = hand_in(alice)
    lost = take()
    GradingJob.objects.update(fence=lost.fence + 1)
    assert not claims.tell(lost, epoch(1))
    assert GradingJob.objects.get(submission=submission).progress is None


def test_no_news_is_no_reason_to_fail(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise OperationalError("the database is away")

    monkeypatch.setattr(claims, "tell", away)
    submission = hand_in(alice)
    engine.events = [epoch(0)]
    grader.answer("instant")
    assert verdict_of(submission).outcome == "passed"


def test_the_run_button_meets_the_visible_tests(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble
) -> None:
    hand_in(alice, purpose="run")
    grader.answer("instant")
    assert engine.asked[0]["tests"] == "visible"


def test_a_ring_for_nothing_does_nothing(grader: Worker, db: None) -> None:
    assert not grader.answer("instant")


def test_ten_rings_for_one_job_give_one_verdict(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble
) -> None:
    hand_in(alice)
    assert [grader.answer("instant") for _ in range(10)] == [True] + [False] * 9
    assert Verdict.objects.count() == len(engine.asked) == 1


def test_an_engine_that_fails_is_no_verdict(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble
) -> None:
    engine.fails_with = RuntimeError("the zygote is gone")
    submission = hand_in(alice)
    grader.answer("instant")
    job = GradingJob.objects.get(submission=submission)
    assert (job.state, job.trouble) == ("queued", "RuntimeError: the zygote is gone")
    assert not Verdict.objects.exists()


def test_an_internal_error_is_no_verdict(alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble) -> None:
    engine.outcome = Outcome.INTERNAL_ERROR
    submission = hand_in(alice)
    grader.answer("instant")
    job = GradingJob.objects.get(submission=submission)
    assert job.state == "queued"
    assert "GradingFailedError" in job.trouble
    assert not Verdict.objects.exists()


def test_a_worker_that_lost_its_claim_discards_its_result(
    alice: User, hand_in: HandsIn, grader: Worker, engine: EngineDouble
) -> None:
    hand_in(alice)
    engine.meanwhile = lambda: GradingJob.objects.update(fence=99)
    grader.answer("instant")
    assert not Verdict.objects.exists()


def test_a_database_that_is_away_for_a_moment_is_tried_again(
    alice: User, hand_in: HandsIn, grader: Worker, monkeypatch: pytest.MonkeyPatch, no_pauses: None
) -> None:
    hand_in(alice)
    record, tries = claims.record, []

    def shaky(claim: claims.Claim, report: Report, runs: Sequence[Run] = ()) -> bool:
        tries.append(1)
        if len(tries) < 3:
            raise OperationalError("the server closed the connection")
        return record(claim, report, runs)

    monkeypatch.setattr(claims, "record", shaky)
    monkeypatch.setattr(worker, "connection", NoConnection)
    grader.answer("instant")
    assert len(tries) == 3
    assert Verdict.objects.count() == 1


class NoConnection:
    """The test's own connection must stay open."""

    @staticmethod
    def close() -> None:
        pass


def test_a_database_that_stays_away_leaves_the_job_to_another_worker(
    alice: User, hand_in: HandsIn, grader: Worker, monkeypatch: pytest.MonkeyPatch, no_pauses: None
) -> None:
    def down(*_: object) -> bool:
        raise OperationalError("no route to host")

    submission = hand_in(alice)
    monkeypatch.setattr(claims, "record", down)
    monkeypatch.setattr(worker, "connection", NoConnection)
    grader.answer("instant")
    assert GradingJob.objects.get(submission=submission).state == "running"
    assert not Verdict.objects.exists()


def test_a_ring_without_a_place_is_rung_again_when_there_is_one(
    alice: User, hand_in: HandsIn, make_exercise: MakeExercise, engine: EngineDouble, rings: Rings
) -> None:
    heavy = make_exercise("heavy", "T")
    alone = Worker(engine, "w", places=1)
    hand_in(alice, to=heavy)
    second = make_exercise("heavy-too", "T")
    waiting: list[Submission] = []

    def another_comes() -> None:
        if not waiting:
            waiting.append(hand_in(alice, to=second))
            assert not alone.answer("training")

    engine.meanwhile = another_comes
    alone.answer("training")
    assert rings == [(waiting[0].job.pk, "training")]


@pytest.mark.django_db(transaction=True)
def test_the_heart_beats_while_the_engine_works(alice: User, hand_in: HandsIn, settings: Settings) -> None:
    settings.HEBB_LEASE_SECONDS = 1
    submission = hand_in(alice)
    taken = take()
    before = lease_end(submission)
    with Heartbeat(taken):
        time.sleep(0.8)
    assert lease_end(submission) > before


@pytest.mark.django_db(transaction=True)
def test_the_heart_stops_for_a_grading_that_hangs_and_ends_it(
    alice: User, hand_in: HandsIn, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.HEBB_LEASE_SECONDS, settings.HEBB_GRADING_SECONDS = 1, 0
    monkeypatch.setattr(heartbeat, "ENGINE_S", 0)
    submission = hand_in(alice)
    taken = take()
    before = lease_end(submission)
    with Heartbeat(taken) as stop:
        assert given(stop)
    assert lease_end(submission) == before
    assert GradingJob.objects.get().state == "running"


def test_a_click_does_not_wait_for_a_broker_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    answers, sent = threading.Event(), threading.Event()

    def send(*_: object) -> None:
        assert answers.wait(30)
        sent.set()

    monkeypatch.setattr(doorbell, "send", send)
    ring(7, "instant")
    assert not sent.is_set()
    answers.set()
    assert sent.wait(30)


def test_a_ring_that_fails_is_logged_and_that_is_all(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def down(*_: object, **__: object) -> None:
        raise ConnectionError("refused")

    monkeypatch.setattr(app, "send_task", down)
    doorbell.send(7, "instant")
    assert "The doorbell for job 7 could not be rung (refused); the sweeper will ring it." in caplog.text


def test_the_sweeper_rings_for_what_waits_too_long(alice: User, bob: User, hand_in: HandsIn, rings: Rings) -> None:
    old, fresh = hand_in(alice), hand_in(bob)
    make_it_old(old)
    assert sweep(["instant", "model"]) == ["instant"]
    assert rings == [(old.job.pk, "instant")]
    assert fresh.job.state == "queued"


def test_the_sweeper_rings_for_what_a_dead_worker_left(alice: User, hand_in: HandsIn, rings: Rings) -> None:
    submission = hand_in(alice)
    make_it_old(submission)
    take("dead")
    sweep(["instant"])
    assert rings == []
    GradingJob.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    sweep(["instant"])
    assert rings == [(submission.job.pk, "instant")]


def test_what_no_worker_survives_goes_to_staff(
    alice: User, hand_in: HandsIn, rings: Rings, caplog: pytest.LogCaptureFixture
) -> None:
    submission = hand_in(alice)
    make_it_old(submission)
    for _ in range(3):
        take("host:17")
        GradingJob.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    sweep(["instant"])
    job = GradingJob.objects.get(submission=submission)
    assert (job.state, job.attempt) == ("failed", 3)
    assert job.trouble == "Every worker that graded this stopped; the last was host:17."
    assert rings == []
    assert "1 jobs could not be graded" in caplog.text
    assert not Verdict.objects.exists()


def test_an_operator_can_sweep(alice: User, hand_in: HandsIn, rings: Rings, capsys: pytest.CaptureFixture[str]) -> None:
    make_it_old(hand_in(alice))
    call_command("sweep")
    assert capsys.readouterr().out == "Overdue work in: instant.\n"
    assert len(rings) == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_hears_no_bell_takes_overdue_work_itself(
    alice: User, hand_in: HandsIn, grader: Worker, settings: Settings
) -> None:
    settings.HEBB_SWEEP_SECONDS = 0.05
    submission = hand_in(alice)
    make_it_old(submission)
    sweeper = Sweeper(grader)
    sweeper.start()
    deadline = time.monotonic() + 10
    while not Verdict.objects.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    sweeper.stop()
    sweeper.join()
    assert Verdict.objects.get().job.submission == submission
