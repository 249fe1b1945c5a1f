"""A regrading is begun, stopped, resumed, cancelled and applied by a person, and counts exactly once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from classes.models import Class
from grading import claims, regrading
from grading.claims import claim, give_back, record
from grading.models import GradingJob, Purpose, Regrading, Submission
from grading.regrading import RegradingRefused, outdated, progress
from marks.gathering import work_in

from graders.report import Outcome
from tests.web.at_once import at_once
from tests.web.claiming import take, verdict_of
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import a_report

pytestmark = pytest.mark.django_db

WRONG = Outcome.WRONG_ANSWER
Mend = Callable[..., ExerciseVersion]


@pytest.fixture
def judged(alice: User, bob: User, hand_in: HandsIn) -> list[Submission]:
    """Two of Alice's and one of Bob's, right by the first version."""
    found = [hand_in(alice), hand_in(bob)]
    grade(Outcome.PASSED, 2)
    found.append(hand_in(alice))
    grade(Outcome.PASSED, 2)
    return found


@pytest.fixture
def mend(exercise: Exercise, version: ExerciseVersion) -> Mend:
    """Makes a new version of the exercise the current one."""

    def mend(digest: str = "mended") -> ExerciseVersion:
        defaults = {"hints": [], "entry_points": [], "package": version.package}
        mended, _ = ExerciseVersion.objects.get_or_create(exercise=exercise, grading_digest=digest, defaults=defaults)
        exercise.current = mended
        exercise.save()
        return mended

    return mend


def grade(outcome: Outcome, score: float) -> int:
    """Grade all that waits; how much that was."""
    count = 0
    while taken := claim("instant", "w"):
        assert record(taken, a_report(outcome, score))
        count += 1
    return count


def taught_by(submissions: list[Submission]) -> Class:
    made_in = submissions[0].made_in
    assert made_in
    return made_in


def begun(submissions: list[Submission], exercise: Exercise, by: User) -> Regrading:
    taught = taught_by(submissions)
    return regrading.begin(taught, exercise, work_in(taught), by)


def outcomes() -> list[str]:
    found = Submission.objects.order_by("created").values_list("current__outcome", flat=True)
    return [str(outcome) for outcome in found]


def test_nothing_changes_before_it_is_applied_and_then_all_of_it(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mended = mend()
    assert outdated(work_in(taught_by(judged))).count() == 3
    made = begun(judged, exercise, ivy)
    assert grade(WRONG, 0) == 3
    assert outcomes() == ["passed"] * 3
    before = {one.pk: verdict_of(one) for one in judged}
    assert regrading.apply(made, ivy, " A test was\0 wrong. ") == 3
    assert outcomes() == ["wrong_answer"] * 3
    made.refresh_from_db()
    assert (made.state, made.words, made.ended_by, bool(made.ended)) == ("applied", "A test was wrong.", ivy, True)
    assert {one.submission_id: one.before for one in made.regraded.all()} == before
    assert verdict_of(judged[0]).version == mended
    assert outdated(work_in(taught_by(judged))).count() == 0


def test_it_is_applied_once(judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    grade(WRONG, 0)
    regrading.apply(made, ivy, "Mended.")
    with pytest.raises(RegradingRefused, match="applied or cancelled already"):
        regrading.apply(made, ivy, "Once more.")
    assert not regrading.cancel(made, ivy)
    assert not regrading.stop(made)
    assert not regrading.resume(made)
    assert set(made.regraded.values_list("before__outcome", flat=True)) == {"passed"}


@pytest.mark.parametrize("words", ["", " \n", "\0", "x" * 1001])
def test_it_says_why(words: str, judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    grade(WRONG, 0)
    with pytest.raises(RegradingRefused, match="Say"):
        regrading.apply(made, ivy, words)
    assert outcomes() == ["passed"] * 3


def test_it_is_not_applied_before_everything_is_graded(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    assert record(take(), a_report(WRONG, 0))
    with pytest.raises(RegradingRefused, match="Not everything is graded yet"):
        regrading.apply(made, ivy, "Mended.")
    made.refresh_from_db()
    assert (made.state, outcomes()) == ("running", ["passed"] * 3)


def test_one_that_is_stopped_grades_nothing_until_it_goes_on(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    assert record(take(), a_report(WRONG, 0))
    running = take()
    assert regrading.stop(made)
    assert not claims.held(running), "the worker that grades it notices"
    assert not record(running, a_report(WRONG, 0))
    assert claim("instant", "w") is None
    assert (progress(made).done, progress(made).stopped) == (1, 2)
    with pytest.raises(RegradingRefused, match="Not everything"):
        regrading.apply(made, ivy, "Mended.")
    assert regrading.resume(made)
    assert grade(WRONG, 0) == 2
    assert regrading.apply(made, ivy, "Mended.") == 3


def test_one_that_is_cancelled_changes_nothing_and_another_uses_what_it_graded(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    assert record(take(), a_report(WRONG, 0))
    assert regrading.cancel(made, ivy)
    assert claim("instant", "w") is None
    assert outcomes() == ["passed"] * 3
    again = begun(judged, exercise, ivy)
    assert progress(again).done == 1
    assert grade(WRONG, 0) == 2
    assert regrading.apply(again, ivy, "Mended.") == 3


def test_one_is_open_at_a_time(judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User) -> None:
    mend()
    begun(judged, exercise, ivy)
    with pytest.raises(RegradingRefused, match="Another regrading of it is open"):
        begun(judged, exercise, ivy)


def test_without_another_version_there_is_nothing_to_regrade(
    judged: list[Submission], exercise: Exercise, ivy: User
) -> None:
    with pytest.raises(RegradingRefused, match="current version already"):
        begun(judged, exercise, ivy)
    assert not Regrading.objects.exists()


def test_a_newer_version_in_the_middle_is_not_passed_over(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    newest = mend("mended again")
    grade(WRONG, 0)
    with pytest.raises(RegradingRefused, match="has changed since"):
        regrading.apply(made, ivy, "Mended.")
    assert regrading.cancel(made, ivy)
    again = begun(judged, exercise, ivy)
    grade(Outcome.PASSED, 2)
    assert regrading.apply(again, ivy, "Mended twice.") == 3
    assert {verdict_of(one).version for one in judged} == {newest}


def test_back_at_an_earlier_version_its_verdicts_count_again(
    judged: list[Submission], exercise: Exercise, version: ExerciseVersion, mend: Mend, ivy: User
) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    grade(WRONG, 0)
    regrading.apply(made, ivy, "Mended.")
    exercise.current = version
    exercise.save()
    back = begun(judged, exercise, ivy)
    assert grade(Outcome.PASSED, 2) == 3
    assert regrading.apply(back, ivy, "That was wrong.") == 3
    assert outcomes() == ["passed"] * 3


def test_a_worker_that_dies_costs_an_attempt_and_what_fails_keeps_its_verdict(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mend()
    made = begun(judged, exercise, ivy)
    dead = take()
    GradingJob.objects.filter(pk=dead.job_id).update(lease_until="2020-01-01T00:00Z")
    for _ in range(2):  # and two more attempts that go wrong
        taken = take()
        assert taken.job_id == dead.job_id
        give_back(taken, "out of memory")
        GradingJob.objects.update(not_before=None)
    assert not record(dead, a_report(WRONG, 0)), "it lost its claim"
    assert grade(WRONG, 0) == 2
    assert progress(made).failed == 1
    assert regrading.apply(made, ivy, "Mended.") == 2
    assert sorted(outcomes()) == ["passed", "wrong_answer", "wrong_answer"]
    assert outdated(work_in(taught_by(judged))).count() == 1, "it is listed still"


def test_live_work_goes_first_and_is_not_of_it(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User, alice: User, hand_in: HandsIn
) -> None:
    mend()
    begun(judged, exercise, ivy)
    live = hand_in(alice)
    assert take().submission == live


def test_it_can_be_of_one_student_only(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User, bob: User
) -> None:
    mend()
    taught = taught_by(judged)
    made = regrading.begin(taught, exercise, work_in(taught).filter(user=bob), ivy)
    assert [one.submission for one in made.regraded.all()] == [judged[1]]


@pytest.mark.django_db(transaction=True)
def test_at_once_one_begins_and_one_applies(
    judged: list[Submission], exercise: Exercise, mend: Mend, ivy: User
) -> None:
    mend()
    came: list[object] = []

    def beginning(_: int) -> None:
        try:
            came.append(begun(judged, exercise, ivy))
        except RegradingRefused as refusal:
            came.append(str(refusal))

    at_once(3, beginning)
    made = Regrading.objects.get()
    assert came.count(made) == 1
    assert GradingJob.objects.filter(purpose=Purpose.REGRADE).count() == 3
    grade(WRONG, 0)
    came.clear()

    def applying(number: int) -> None:
        try:
            came.append(regrading.apply(made, ivy, f"{number}"))
        except RegradingRefused as refusal:
            came.append(str(refusal))

    at_once(3, applying)
    assert sorted(map(str, came)) == ["3", *["It has been applied or cancelled already."] * 2]
    assert set(made.regraded.values_list("before__outcome", flat=True)) == {"passed"}
