"""Who is next, and how many a worker grades at once."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from grading.claims import claim, record
from grading.fair_queue import REGRADING
from grading.models import GradingJob, Submission
from grading.services import regrade
from grading.status import StateMessage, statuses

from graders.report import Outcome
from tests.conftest import MakeExercise, version_of
from tests.web.claiming import take, verdict_of
from tests.web.conftest import HandsIn
from tests.web.test_claims import a_report


@pytest.fixture
def flood(alice: User, hand_in: HandsIn, make_exercise: MakeExercise) -> list[Submission]:
    """Alice hands in six exercises at once."""
    return [hand_in(alice, to=make_exercise(f"exercise-{n}")) for n in range(6)]


def served(count: int) -> list[str]:
    return [take().submission.user.username for _ in range(count)]


@pytest.mark.django_db
def test_the_oldest_is_first(alice: User, bob: User, hand_in: HandsIn) -> None:
    hand_in(bob)
    hand_in(alice)
    assert served(2) == ["bob", "alice"]


@pytest.mark.django_db
def test_a_flood_waits_behind_everyone_elses_first_try(
    flood: list[Submission], bob: User, ivy: User, hand_in: HandsIn
) -> None:
    hand_in(bob)
    hand_in(ivy)
    assert served(4) == ["alice", "bob", "ivy", "alice"]


@pytest.mark.django_db
def test_a_flood_that_was_served_already_waits_behind_who_comes_later(
    flood: list[Submission], bob: User, hand_in: HandsIn
) -> None:
    assert served(3) == ["alice"] * 3
    hand_in(bob)
    assert served(2) == ["bob", "alice"]


@pytest.mark.django_db
def test_who_was_served_a_moment_ago_does_not_wait_behind_a_flood(
    flood: list[Submission], bob: User, ivy: User, hand_in: HandsIn
) -> None:
    hand_in(bob)
    assert served(3) == ["alice", "bob", "alice"]
    hand_in(ivy)
    hand_in(bob)
    assert served(4) == ["ivy", "bob", "alice", "alice"]


@pytest.mark.django_db
def test_pressing_again_keeps_ones_place(alice: User, bob: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    hand_in(bob)
    hand_in(alice, code="double = round")
    assert served(2) == ["alice", "bob"]


@pytest.mark.django_db
def test_a_click_never_waits_behind_a_regrading(
    alice: User, bob: User, hand_in: HandsIn, version: ExerciseVersion, make_exercise: MakeExercise
) -> None:
    submissions = [hand_in(alice, to=make_exercise(f"old-{n}")) for n in range(5)]
    while claim("instant", "w"):
        pass
    assert regrade(Submission.objects.all(), version) == 5
    mine = hand_in(bob)
    assert statuses([mine.pk])[mine.pk].ahead == len(submissions), "those that run"
    assert [take().purpose for _ in range(6)] == ["submit", *["regrade"] * 5]


@pytest.mark.django_db
def test_all_regradings_have_one_share_together_and_take_nothing_of_their_students(
    alice: User, bob: User, hand_in: HandsIn, version: ExerciseVersion, make_exercise: MakeExercise
) -> None:
    hand_in(alice, to=make_exercise("old"))
    hand_in(bob, to=make_exercise("older"))
    while claim("instant", "w"):
        pass
    regrade(Submission.objects.all(), version)
    assert claim("instant", "w", {REGRADING}) is None
    live = hand_in(alice)
    taken = take(passing_over={REGRADING})
    assert (taken.submission, taken.holder) == (live, alice.pk)
    regrading = take(passing_over={alice.pk})
    assert (regrading.submission.user, regrading.holder) == (alice, REGRADING)


@pytest.mark.django_db
def test_regradings_take_turns_among_students(
    alice: User, bob: User, hand_in: HandsIn, exercise: Exercise, make_exercise: MakeExercise
) -> None:
    for number in range(3):
        hand_in(alice, to=make_exercise(f"old-{number}"))
    hand_in(bob)
    while claim("instant", "w"):
        pass
    other = version_of(make_exercise("mended"))
    regrade(Submission.objects.all(), other)
    assert served(4) == ["alice", "bob", "alice", "alice"]


@pytest.mark.django_db
def test_a_regrading_changes_nothing_by_itself(alice: User, hand_in: HandsIn, make_exercise: MakeExercise) -> None:
    submission = hand_in(alice)
    assert record(take(), a_report())
    mended = version_of(make_exercise("mended"))
    assert regrade(Submission.objects.all(), mended) == 1
    assert regrade(Submission.objects.all(), mended) == 0, "it is being graded with this version already"
    assert record(take(), a_report(Outcome.WRONG_ANSWER, 0))
    assert verdict_of(submission).outcome == "passed"
    assert [verdict.outcome for verdict in mended.verdicts.all()] == ["wrong_answer"]
    assert statuses([submission.pk])[submission.pk].outcome == "passed"


@pytest.mark.django_db
def test_what_was_left_behind_keeps_its_place(alice: User, bob: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    claim("instant", "w")
    hand_in(bob)
    GradingJob.objects.filter(state="running").update(lease_until="2020-01-01T00:00Z")
    assert served(2) == ["alice", "bob"]


@pytest.mark.django_db
def test_an_old_turn_that_is_tried_again_does_not_let_newcomers_overtake(
    alice: User, bob: User, ivy: User, hand_in: HandsIn, make_exercise: MakeExercise
) -> None:
    exercises = [make_exercise(f"many-{n}") for n in range(5)]
    first = hand_in(bob)
    claim("instant", "w")
    for one in exercises[:4]:
        hand_in(alice, to=one)
    assert served(4) == ["alice"] * 4
    hand_in(alice, to=exercises[4])
    GradingJob.objects.filter(submission=first).update(lease_until="2020-01-01T00:00Z")
    assert served(1) == ["bob"]
    hand_in(ivy)
    hand_in(ivy, to=exercises[0])
    assert served(3) == ["ivy", "alice", "ivy"], "ivy's first is no later than the turn of alice's that was taken last"


@pytest.mark.django_db
def test_who_has_a_share_already_is_passed_over(
    flood: list[Submission], alice: User, bob: User, hand_in: HandsIn
) -> None:
    hand_in(bob)
    assert take(passing_over={alice.pk}).submission.user == bob
    assert claim("instant", "w", {alice.pk}) is None
    assert served(1) == ["alice"]


@pytest.mark.django_db
def test_only_so_many_are_counted(
    monkeypatch: pytest.MonkeyPatch, alice: User, bob: User, hand_in: HandsIn, make_exercise: MakeExercise
) -> None:
    monkeypatch.setattr("grading.status.COUNTED", 2)
    submissions = [hand_in(alice, to=make_exercise(f"many-{n}")) for n in range(4)]
    told = statuses([one.pk for one in submissions])
    assert [told[one.pk].ahead for one in submissions] == [0, 1, 2, 2]
    (message,) = told[submissions[3].pk].messages
    assert isinstance(message, StateMessage)
    assert message.or_more


@pytest.mark.django_db
def test_each_is_told_how_many_are_ahead(flood: list[Submission], bob: User, hand_in: HandsIn) -> None:
    mine = hand_in(bob)
    assert statuses([mine.pk])[mine.pk].ahead == 1
    claim("instant", "w")
    assert statuses([mine.pk])[mine.pk].ahead == 1, "one is being graded, and Bob is next"
    found = statuses([flood[0].pk, flood[1].pk, mine.pk])
    assert [found[submission.pk].state for submission in (flood[0], flood[1], mine)] == ["running", "queued", "queued"]
    assert found[flood[1].pk].ahead == 2
    assert found[mine.pk].seconds >= 1
