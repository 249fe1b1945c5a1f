"""A made-up class has what was asked for, and counts as a real one does."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from accounts.models import User
from catalog.models import Course, Exercise
from classes.members import students_of
from classes.models import Class, Membership
from django.core.management import CommandError, call_command
from grading.models import Finding, GradingJob, Submission
from marks.gathering import marks_of
from pytest_django import Settings
from teaching.made_up import Size, make_class

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SIZE = Size(students=30, items=20, submissions=200)
pytestmark = pytest.mark.django_db


def points(taught: Class) -> list[str]:
    people = list(students_of(taught).order_by("pk"))
    return [str(marks.points) for marks in marks_of(taught, people, NOW).values()]


def test_it_has_people_rows_and_graded_work() -> None:
    taught = make_class(SIZE, seed=1, now=NOW)
    assert (students_of(taught).count(), taught.plan.count(), taught.groups.count()) == (30, 20, 1)
    work = Submission.objects.filter(made_in=taught, current__isnull=False, created__lte=NOW)
    assert work.count() == GradingJob.objects.filter(state="done").count() == 200
    assert {kind for (kind,) in Finding.objects.values_list("kind")} == {"test", "misconception"}
    assert len(set(points(taught))) > 5


def test_the_same_seed_gives_the_same_marks_and_another_one_others() -> None:
    first, again, other = (make_class(SIZE, seed=seed, now=NOW) for seed in (1, 1, 2))
    assert points(first) == points(again) != points(other)


def test_nobody_can_sign_in_as_somebody_made_up() -> None:
    make_class(Size(3, 2, 1), seed=1)
    assert not any(user.has_usable_password() or user.check_password("") for user in User.objects.all())


def test_the_command_says_where_it_is_and_who_teaches_it(ivy: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("make_class", students=3, items=2, submissions=5, instructor="ivy")
    taught = Class.objects.get()
    assert capsys.readouterr().out == f"/classes/{taught.pk}/ has 3 students and 5 submissions.\n"
    assert taught.memberships.get(user=ivy).role == Membership.Role.INSTRUCTOR
    assert Exercise.objects.filter(course=taught.course).count() == 2


@pytest.mark.parametrize("wrong", [{"students": 0}, {"items": 501}, {"submissions": -1}, {"instructor": "nobody"}])
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(CommandError, match=r"Expected 1 to 5000|Nobody here"):
        call_command("make_class", **wrong)
    assert not Course.objects.exists()


def test_real_people_are_not_mixed_with_made_up_ones(settings: Settings) -> None:
    settings.EMBEDDED = False
    with pytest.raises(CommandError, match="in production"):
        call_command("make_class")
    assert not User.objects.exists()
