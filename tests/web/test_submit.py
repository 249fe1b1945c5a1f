"""Handing in."""

import threading
import uuid

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from django.db import connection
from grading.hand_in import HandIn
from grading.models import GradingJob, Purpose, Submission
from grading.refusals import MAX_BYTES, SubmissionRefused
from grading.services import submit
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from tests.conftest import MakeExercise, TierName
from tests.web.conftest import HandsIn, Rings

pytestmark = pytest.mark.django_db


def test_work_and_job_are_on_the_record_before_the_bell_rings(
    alice: User, hand_in: HandsIn, rings: Rings, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        submission = hand_in(alice)
        assert rings == []
    job = GradingJob.objects.get(submission=submission)
    assert (job.state, job.queue, job.attempt) == ("queued", "instant", 0)
    assert rings == [(job.pk, "instant")]


@pytest.mark.parametrize(("tier", "queue"), [("I", "instant"), ("M", "model"), ("T", "training")])
def test_the_tier_decides_the_queue(
    alice: User, hand_in: HandsIn, make_exercise: MakeExercise, tier: TierName, queue: str
) -> None:
    assert hand_in(alice, to=make_exercise("heavy", tier)).job.queue == queue


def test_a_newer_one_takes_the_place_of_the_waiting_one(alice: User, hand_in: HandsIn) -> None:
    first, second = hand_in(alice, code="a = 1"), hand_in(alice, code="a = 2")
    first.job.refresh_from_db()
    assert (first.job.state, second.job.state) == ("replaced", "queued")
    assert first.job.finished


def test_only_the_same_student_button_and_exercise_are_replaced(
    alice: User, bob: User, hand_in: HandsIn, make_exercise: MakeExercise
) -> None:
    waiting = [
        hand_in(alice),
        hand_in(alice, purpose="run"),
        hand_in(bob),
        hand_in(alice, to=make_exercise("other")),
    ]
    assert [GradingJob.objects.get(submission=submission).state for submission in waiting] == ["queued"] * 4


def test_work_that_is_being_graded_is_not_replaced(alice: User, hand_in: HandsIn) -> None:
    first = hand_in(alice)
    GradingJob.objects.filter(submission=first).update(state="running")
    hand_in(alice)
    first.job.refresh_from_db()
    assert first.job.state == "running"


def test_the_same_code_always_gets_the_same_seed(alice: User, bob: User, hand_in: HandsIn) -> None:
    seeds = [hand_in(alice).seed, hand_in(bob).seed, hand_in(alice, code="other = 1").seed]
    assert seeds[0] == seeds[1] != seeds[2]
    assert all(0 <= seed < 2**31 for seed in seeds)


def test_a_flood_is_refused_with_the_time_to_wait(alice: User, bob: User, hand_in: HandsIn, settings: Settings) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 3
    for _ in range(3):
        hand_in(alice)
    with pytest.raises(SubmissionRefused, match=r"3 times within a minute\. Wait \d+ s, then press again"):
        hand_in(alice)
    assert Submission.objects.filter(user=alice).count() == 3
    assert hand_in(bob).job.state == "queued"


@pytest.mark.django_db(transaction=True)
def test_parallel_clicks_do_not_beat_the_limit(alice: User, hand_in: HandsIn, settings: Settings) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 1
    gate = threading.Barrier(6)
    answers: list[uuid.UUID | None] = []

    def click() -> None:
        gate.wait()
        try:
            answers.append(hand_in(alice).pk)
        except SubmissionRefused:
            answers.append(None)
        connection.close()

    clicks = [threading.Thread(target=click) for _ in range(6)]
    for thread in clicks:
        thread.start()
    for thread in clicks:
        thread.join()
    assert len(answers) == 6
    assert Submission.objects.count() == len([answer for answer in answers if answer]) == 1


@pytest.mark.parametrize("files", [{}, {"submission.py": ""}, {"submission.py": " \n\t\n"}])
def test_no_code_is_refused(alice: User, version: ExerciseVersion, files: dict[str, str]) -> None:
    with pytest.raises(SubmissionRefused, match="There is no code yet"):
        submit(HandIn(alice, version, Purpose.SUBMIT, files))
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * (MAX_BYTES + 1), "Your code is 1.0 MiB. A submission may be up to 1 MiB"),
        ("é" * (MAX_BYTES // 2 + 1), "up to 1 MiB of text"),
        ("x = '\0'", "holds a zero character"),
        ("x = '\ud800'", "holds a character that is not text (position 5)"),
    ],
    ids=["large", "large in bytes", "zero", "surrogate"],
)
def test_what_cannot_be_stored_is_refused_in_words(alice: User, hand_in: HandsIn, text: str, words: str) -> None:
    with pytest.raises(SubmissionRefused) as refusal:
        hand_in(alice, code=text)
    assert words in str(refusal.value)
    assert not Submission.objects.exists()


def test_an_unknown_button_is_refused(alice: User, hand_in: HandsIn) -> None:
    with pytest.raises(ValueError, match="not a valid Purpose"):
        hand_in(alice, purpose="cheat")
    assert not Submission.objects.exists()
