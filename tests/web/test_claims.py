"""Taking work, keeping it, and putting its verdict on the record once."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from accounts.models import User
from django.db import connection
from django.utils import timezone
from grading.claims import claim, give_back, record, renew
from grading.models import GradingJob, Submission, Verdict

from graders.report import Outcome, Report, TestResult
from tests.conftest import MakeExercise
from tests.web.claiming import lease_end, take
from tests.web.conftest import HandsIn

pytestmark = pytest.mark.django_db


def a_report(outcome: Outcome = Outcome.PASSED, score: float = 2.0, stdout: str = "") -> Report:
    test = TestResult("test_double", "Any number is doubled.", outcome, score, 2.0)
    return Report("double", "d", outcome, score, 2.0, 7, "A", (test,), stdout=stdout)


def job_of(submission: Submission) -> GradingJob:
    return GradingJob.objects.get(submission=submission)


def let_the_lease_run_out(submission: Submission) -> None:
    past = timezone.now() - timedelta(seconds=5)
    assert GradingJob.objects.filter(submission=submission).update(lease_until=past) == 1


def test_a_claim_takes_the_job_with_lease_attempt_and_fence(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take("worker-1")
    job = job_of(submission)
    assert (taken.submission, taken.job_id, taken.fence, taken.attempt) == (submission, job.pk, 1, 1)
    assert (job.state, job.worker, job.fence, job.attempt) == ("running", "worker-1", 1, 1)
    assert lease_end(submission) > timezone.now()
    assert claim("instant", "worker-2") is None


def test_a_queue_holds_its_own_work_only(alice: User, hand_in: HandsIn, make_exercise: MakeExercise) -> None:
    hand_in(alice, to=make_exercise("heavy", "T"))
    assert claim("instant", "w") is None
    assert claim("training", "w")


def test_a_verdict_is_recorded_and_the_job_done(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    assert record(take(), a_report())
    verdict = Verdict.objects.get()
    assert (verdict.job.submission, verdict.outcome, verdict.score, verdict.max_score) == (submission, "passed", 2, 2)
    assert verdict.report["tests"][0]["title"] == "Any number is doubled."
    job = job_of(submission)
    assert (job.state, job.lease_until) == ("done", None)
    assert job.finished


def test_a_verdict_is_recorded_once(alice: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    taken = take()
    assert record(taken, a_report())
    assert not record(taken, a_report(Outcome.WRONG_ANSWER, 0))
    assert Verdict.objects.get().outcome == "passed"


def test_a_late_worker_changes_nothing(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    late = take("late")
    let_the_lease_run_out(submission)
    heir = take("heir")
    assert (heir.fence, heir.attempt) == (2, 2)
    assert not record(late, a_report(Outcome.WRONG_ANSWER, 0))
    assert not renew(late)
    assert not give_back(late, "trouble")
    assert not Verdict.objects.exists()
    assert record(heir, a_report())
    assert Verdict.objects.get().outcome == "passed"


def test_an_expired_lease_that_nobody_took_still_records(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    slow = take("slow")
    let_the_lease_run_out(submission)
    assert record(slow, a_report())


def test_renewing_pushes_the_end_of_the_lease(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take()
    let_the_lease_run_out(submission)
    assert renew(taken)
    assert lease_end(submission) > timezone.now()


def test_work_given_back_waits_before_it_is_tried_again(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    assert give_back(take(), "the zygote died")
    job = job_of(submission)
    assert (job.state, job.trouble, job.attempt) == ("queued", "the zygote died", 1)
    assert job.not_before
    assert job.not_before > timezone.now()
    assert claim("instant", "w") is None
    GradingJob.objects.update(not_before=timezone.now() - timedelta(seconds=1))
    assert take().attempt == 2


def test_after_three_attempts_staff_are_told_and_nothing_is_scored(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    for attempt in (1, 2, 3):
        taken = take()
        assert taken.attempt == attempt
        assert give_back(taken, f"trouble {attempt}")
        GradingJob.objects.update(not_before=None)
    job = job_of(submission)
    assert (job.state, job.trouble) == ("failed", "trouble 3")
    assert claim("instant", "w") is None
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("text", ["zero \0 character", "lone \ud800 surrogate"])
def test_what_a_submission_printed_never_keeps_its_verdict_from_the_record(
    alice: User, hand_in: HandsIn, text: str
) -> None:
    hand_in(alice)
    assert record(take(), a_report(stdout=text))
    assert "\0" not in Verdict.objects.get().report["stdout"]


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_takes_it(alice: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    taken, gate = [], threading.Barrier(8)

    def reach(name: str) -> None:
        gate.wait()
        taken.append(claim("instant", name))
        connection.close()

    threads = [threading.Thread(target=reach, args=[f"w{n}"]) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 8
    assert len([one for one in taken if one]) == 1
    assert GradingJob.objects.get().attempt == 1
