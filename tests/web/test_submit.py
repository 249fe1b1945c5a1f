"""Handing in."""

import threading
import uuid
from datetime import timedelta
from itertools import pairwise

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from django.db import connection
from django.utils import timezone
from grading.hand_in import HandIn
from grading.models import GradingJob, Purpose, Submission
from grading.refusals import MAX_BYTES, SubmissionRefused
from grading.services import SAME_CLICK_S, submit
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from graders.intake import Stretch
from tests.conftest import MakeExercise, TierName
from tests.web.at_once import at_once
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


@pytest.mark.parametrize("purpose", ["run", "submit"])
def test_the_same_code_that_waits_is_not_taken_twice(alice: User, hand_in: HandsIn, rings: Rings, purpose: str) -> None:
    first = hand_in(alice, purpose=purpose, code="a = 1")
    Submission.objects.update(created=timezone.now() - timedelta(minutes=10))
    assert hand_in(alice, purpose=purpose, code="a = 1") == first
    assert GradingJob.objects.get().state == "queued"


@pytest.mark.parametrize("state", ["running", "done"])
def test_a_second_click_is_the_first_even_when_that_is_graded_already(
    alice: User, hand_in: HandsIn, state: str
) -> None:
    first = hand_in(alice, code="a = 1")
    GradingJob.objects.update(state=state)
    assert hand_in(alice, code="a = 1") == first
    assert Submission.objects.count() == 1


@pytest.mark.parametrize("state", ["running", "done"])
def test_who_hands_in_the_same_later_means_it(alice: User, hand_in: HandsIn, state: str) -> None:
    first = hand_in(alice, code="a = 1")
    GradingJob.objects.update(state=state)
    Submission.objects.update(created=timezone.now() - timedelta(seconds=SAME_CLICK_S + 1))
    again = hand_in(alice, code="a = 1")
    assert again != first
    assert again.job.state == "queued"


@pytest.mark.parametrize("state", ["stopped", "failed"])
def test_what_will_not_be_graded_is_taken_again_at_once(alice: User, hand_in: HandsIn, state: str) -> None:
    first = hand_in(alice, code="a = 1")
    GradingJob.objects.update(state=state)
    assert hand_in(alice, code="a = 1") != first


def test_another_code_button_exercise_or_student_is_another(
    alice: User, bob: User, hand_in: HandsIn, make_exercise: MakeExercise
) -> None:
    other = make_exercise("other")
    made = [hand_in(alice, code="a = 1"), hand_in(alice, purpose="run", code="a = 1"), hand_in(bob, code="a = 1")]
    made += [hand_in(alice, to=other, code="a = 1"), hand_in(alice, code="a = 2"), hand_in(alice, code="a = 1")]
    assert len({one.pk for one in made}) == 6


def test_the_same_code_for_a_newer_version_is_graded_with_that(
    alice: User, version: ExerciseVersion, hand_in: HandsIn
) -> None:
    first = hand_in(alice, code="a = 1")
    newer = ExerciseVersion.objects.get(pk=version.pk)
    newer.pk, newer.grading_digest = None, "newer"
    newer.save()
    again = submit(HandIn(alice, newer, Purpose.SUBMIT, {"submission.py": "a = 1"}))
    assert (again.version, first.version) == (newer, version)


def test_a_file_with_other_remarks_is_another(alice: User, version: ExerciseVersion) -> None:
    files = {"submission.py": "a = 1"}
    made = [
        submit(HandIn(alice, version, Purpose.SUBMIT, files, notes=notes, stretches=stretches))
        for notes, stretches in (([], []), (["a\0"], []), (["a\0"], [Stretch(1, 1, 2, 1)]))
        for _ in range(2)
    ]
    assert [one == two for one, two in pairwise(made)] == [True, False, True, False, True]


def test_clicks_that_are_the_same_do_not_count_as_a_flood(alice: User, hand_in: HandsIn, settings: Settings) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 1
    assert len({hand_in(alice, code="a = 1").pk for _ in range(5)}) == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_code_sent_many_times_at_once_is_one_submission(alice: User, hand_in: HandsIn) -> None:
    made: list[uuid.UUID] = []
    at_once(6, lambda _: made.append(hand_in(alice, code="a = 1").pk))
    assert made == [Submission.objects.get().pk] * 6


def test_the_same_code_always_gets_the_same_seed(alice: User, bob: User, hand_in: HandsIn) -> None:
    seeds = [hand_in(one, code=code).seed for one, code in ((alice, "a = 1"), (bob, "a = 1"), (alice, "other = 1"))]
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
