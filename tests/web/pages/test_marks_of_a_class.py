"""Marks from the database: what is handed in in a class, extensions, quizzes, and adjustments that are undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from accounts.models import User
from catalog.models import Exercise, Quiz
from classes.members import open_class
from classes.models import Class, Extension, Group, Membership, PlanRow
from django.core.exceptions import ValidationError
from django.db.utils import IntegrityError
from grading.claims import claim, record
from grading.models import Purpose, Submission, Verdict
from marks.adjusting import AdjustmentRefused, adjust, undo
from marks.computing import Marks
from marks.gathering import marks_of
from marks.models import Adjustment
from marks.words import explain
from pytest_django import DjangoAssertNumQueries
from quizzing.models import QuizAnswer, QuizAttempt

from graders.report import Outcome, Report
from tests.conftest import MakeExercise
from tests.web.conftest import HandsIn

DUE = datetime(2026, 11, 3, 22, 59, 59, tzinfo=UTC)
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
HandedIn = Callable[..., Submission]


@pytest.fixture
def taught(exercise: Exercise, alice: User, bob: User, ivy: User) -> Class:
    taught = Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")
    for user, role in ((alice, "student"), (bob, "student"), (ivy, "instructor")):
        Membership.objects.create(in_class=taught, user=user, role=role)
    return taught


@pytest.fixture
def row(taught: Class, exercise: Exercise) -> PlanRow:
    return PlanRow.objects.create(
        in_class=taught, exercise=exercise, weight=Decimal(10), due=DUE, late_percent=Decimal(10)
    )


@pytest.fixture
def handed_in(hand_in: HandsIn) -> HandedIn:
    """Hands in at a moment, and has it graded."""

    def handed_in(user: User, score: float, day: int = 3, to: Exercise | None = None, purpose: str = "submit") -> Any:
        submission = hand_in(user, to, purpose)
        claimed = claim("instant", "tests")
        assert claimed
        outcome = Outcome.PASSED if score == 2 else Outcome.WRONG_ANSWER
        assert record(claimed, Report("double", "digest", outcome, score, 2.0, 7, "A", ()))
        Submission.objects.filter(pk=submission.pk).update(created=datetime(2026, 11, day, 12, tzinfo=UTC))
        return submission

    return handed_in


def marks(taught: Class, user: User) -> Marks:
    return marks_of(taught, [user], NOW)[user.pk]


def words(taught: Class, user: User) -> list[str]:
    return [explain(mark, ZoneInfo("Europe/Berlin")) for mark in marks(taught, user).marks]


def test_what_is_submitted_in_the_class_counts_and_nothing_else(
    taught: Class, row: PlanRow, alice: User, bob: User, handed_in: HandedIn
) -> None:
    elsewhere = handed_in(alice, 2.0, day=1)
    Submission.objects.filter(pk=elsewhere.pk).update(made_in=open_class(taught.course))
    handed_in(alice, 2.0, day=2, purpose=Purpose.RUN)
    handed_in(alice, 1.0)
    assert words(taught, alice) == ["5.0 of 10 on 3 Nov"]
    assert words(taught, bob) == ["0.0 of 10: nothing handed in by 3 Nov, 23:59 CET"]


def test_an_extension_is_for_its_person_or_its_group(
    taught: Class, row: PlanRow, alice: User, bob: User, ivy: User, handed_in: HandedIn
) -> None:
    group = Group.objects.create(in_class=taught, name="Monday")
    Membership.objects.filter(user=bob).update(group=group)
    for user in (alice, bob):
        handed_in(user, 2.0, day=4)
    reduced, whole = (
        ["10.0 of 10 on 4 Nov, one day late −10 %: 9.0"],
        ["10.0 of 10 on 4 Nov, extended to 6 Nov, 23:59 CET"],
    )
    assert (words(taught, alice), words(taught, bob)) == (reduced, reduced)
    Extension.objects.create(row=row, group=group, due=DUE.replace(day=6), reason="Ill", by=ivy)
    assert (words(taught, alice), words(taught, bob)) == (reduced, whole)
    Extension.objects.create(row=row, user=alice, due=DUE.replace(day=6), reason="Ill", by=ivy)
    assert words(taught, alice) == whole


def test_a_quiz_counts_by_its_right_answers(taught: Class, alice: User, quiz: Quiz) -> None:
    PlanRow.objects.create(in_class=taught, quiz=quiz, weight=Decimal(4), due=DUE)
    for number, (score, finished) in enumerate([(1, DUE.replace(day=1)), (2, None)], start=1):
        attempt = QuizAttempt.objects.create(
            user=alice, quiz=quiz, number=number, seed=1, score=score, finished=finished
        )
        for question in quiz.questions.all():
            QuizAnswer.objects.create(attempt=attempt, question=question, spec={}, response=[], correct=False)
    assert words(taught, alice) == ["2.0 of 4 on 1 Nov"]


def test_a_section_counts_by_its_exercises(
    taught: Class, exercise: Exercise, make_exercise: MakeExercise, alice: User, handed_in: HandedIn
) -> None:
    make_exercise("triple")
    PlanRow.objects.create(in_class=taught, section=exercise.section, weight=Decimal(10))
    handed_in(alice, 2.0)
    assert words(taught, alice) == ["5.0 of 10 from 1 of 2 exercises"]


def test_an_adjustment_stays_after_a_regrading_and_can_be_taken_back(
    taught: Class, row: PlanRow, alice: User, ivy: User, handed_in: HandedIn
) -> None:
    submission = handed_in(alice, 1.0)
    made = adjust(row, alice, Decimal("0.5"), "A good idea", ivy)
    assert words(taught, alice) == ["5.0 of 10 on 3 Nov, +0.5 adjusted by Ivy (A good idea): 5.5"]
    Verdict.objects.filter(job__submission=submission).update(score=2.0)
    assert marks(taught, alice).points == Decimal("10.5")
    back = undo(made, "Was counted already", ivy)
    assert marks(taught, alice).points == 10
    for refused in (made, back):
        with pytest.raises(AdjustmentRefused):
            undo(refused, "Again", ivy)
    assert Adjustment.objects.count() == 2


@pytest.mark.parametrize(
    ("points", "reason", "said"),
    [("0", "x", "how many points"), ("NaN", "x", "how many points"), ("1e9", "x", "how many points"),
     ("0.001", "x", "two decimals"), ("1", " \0 ", "Say why")],
)  # fmt: skip
def test_what_is_no_adjustment_is_refused(
    points: str, reason: str, said: str, row: PlanRow, alice: User, ivy: User
) -> None:
    with pytest.raises(AdjustmentRefused, match=said):
        adjust(row, alice, Decimal(points), reason, ivy)
    assert not Adjustment.objects.exists()


def test_only_students_of_the_class_have_marks_to_adjust(row: PlanRow, ivy: User) -> None:
    with pytest.raises(AdjustmentRefused, match="Ivy is no student of Deep learning"):
        adjust(row, ivy, Decimal(1), "x", ivy)


def test_an_adjustment_is_on_the_record(row: PlanRow, alice: User, ivy: User) -> None:
    made = adjust(row, alice, Decimal(1), "x", ivy)
    made.points = Decimal(2)
    for change in (made.save, made.delete):
        with pytest.raises(ValidationError, match="undo it by another one"):
            change()
    with pytest.raises(IntegrityError):
        Adjustment.objects.create(row=row, user=alice, points=1, reason="x", author=ivy, undoes=made)


def test_no_query_a_person_or_a_row(
    taught: Class, row: PlanRow, exercise: Exercise, make_exercise: MakeExercise, quiz: Quiz, alice: User, bob: User,
    ivy: User,     handed_in: HandedIn, django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    PlanRow.objects.create(in_class=taught, exercise=make_exercise("triple"), weight=Decimal(1))
    PlanRow.objects.create(in_class=taught, section=exercise.section, weight=Decimal(1))
    PlanRow.objects.create(in_class=taught, quiz=quiz, weight=Decimal(1))
    for user in (alice, bob):
        handed_in(user, 1.0)
        adjust(row, user, Decimal(1), "x", ivy)
    with django_assert_num_queries(7):
        found = marks_of(taught, [alice, bob], NOW)
    assert {user: len(one.marks) for user, one in found.items()} == {alice.pk: 4, bob.pk: 4}
