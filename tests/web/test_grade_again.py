"""Staff have graded again what could not be graded: with the exercise as it is now."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from grading.claims import claim, give_back, record
from grading.models import GradingJob, Submission
from grading.services import grade_again, regrade
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.web.claiming import take, verdict_of
from tests.web.conftest import HandsIn, Rings
from tests.web.test_claims import a_report

pytestmark = pytest.mark.django_db


def fail(submission: Submission) -> GradingJob:
    """Three attempts, and each goes wrong."""
    while taken := claim("instant", "w"):
        give_back(taken, "the reference raises")
        GradingJob.objects.update(not_before=None)
    return submission.jobs.get(state="failed")


@pytest.fixture
def mend(exercise: Exercise, version: ExerciseVersion) -> Callable[..., ExerciseVersion]:
    """Makes a new version of the exercise the current one."""

    def mend(digest: str = "mended") -> ExerciseVersion:
        defaults = {"hints": [], "entry_points": [], "package": version.package}
        mended, _ = ExerciseVersion.objects.get_or_create(exercise=exercise, grading_digest=digest, defaults=defaults)
        exercise.current = mended
        exercise.save()
        return mended

    return mend


@pytest.fixture
def failed(alice: User, hand_in: HandsIn) -> GradingJob:
    return fail(hand_in(alice))


def test_it_has_three_fresh_attempts(
    failed: GradingJob, rings: Rings, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    rings.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert grade_again(GradingJob.objects.all()) == 1
    assert rings == [(failed.pk, "instant")]
    assert (take().job_id, GradingJob.objects.get().attempt) == (failed.pk, 1)


def test_a_mended_exercise_grades_with_its_new_version(
    failed: GradingJob, mend: Callable[..., ExerciseVersion]
) -> None:
    mended = mend()
    assert grade_again(GradingJob.objects.all()) == 1
    failed.refresh_from_db()
    taken = take()
    assert (failed.state, taken.version, taken.submission) == ("replaced", mended, failed.submission)
    assert record(taken, a_report())
    assert verdict_of(failed.submission).version == mended
    assert failed.submission.job.state == "done"


def test_pressed_twice_it_is_done_once(failed: GradingJob, mend: Callable[..., ExerciseVersion]) -> None:
    mend()
    both = GradingJob.objects.filter(pk=failed.pk)
    assert [grade_again(both), grade_again(both)] == [1, 0]
    assert GradingJob.objects.filter(state="queued").count() == 1


def test_an_exercise_that_is_back_at_an_old_version_has_its_old_job_done_again(
    failed: GradingJob, mend: Callable[..., ExerciseVersion], version: ExerciseVersion
) -> None:
    mend()
    grade_again(GradingJob.objects.all())
    fail(failed.submission)
    mend(version.grading_digest)
    assert grade_again(GradingJob.objects.filter(state="failed")) == 1
    assert take().job_id == failed.pk


def test_a_regrading_stays_with_its_version(
    alice: User, hand_in: HandsIn, mend: Callable[..., ExerciseVersion]
) -> None:
    submission = hand_in(alice)
    assert record(take(), a_report())
    other = mend("other")
    regrade(Submission.objects.all(), other)
    fail(submission)
    mend("newest")
    assert grade_again(GradingJob.objects.all()) == 1
    assert take().version == other


def test_what_did_not_fail_is_left_alone(alice: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    assert grade_again(GradingJob.objects.all()) == 0
    assert take().attempt == 1
