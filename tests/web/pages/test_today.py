"""What needs staff of a class now: dates that come, who is quiet, what most got wrong. Questions: `test_remarks`."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.members import open_class
from classes.models import Class, Membership, PlanRow
from django.test import Client
from django.utils import timezone
from grading.models import Finding, Submission, Verdict
from pytest_django import DjangoAssertNumQueries

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.pages.conftest import Graded
from tests.web.reading import words

LONG_AGO = timedelta(days=60)


@pytest.fixture
def taught(exercise: Exercise, make_exercise: MakeExercise, alice: User, bob: User, ivy: User) -> Class:
    """Alice and Bob joined long ago; one exercise is due in three days, one in three months."""
    taught = Class.objects.create(course=exercise.course, name="Deep learning")
    for user, role in ((alice, "student"), (bob, "student"), (ivy, "instructor")):
        Membership.objects.create(in_class=taught, user=user, role=role, joined=timezone.now() - LONG_AGO)
    later = make_exercise("later")
    Exercise.objects.filter(pk=later.pk).update(title="Much later")
    for number, (one, days) in enumerate(((exercise, 3), (later, 90))):
        due = timezone.now() + timedelta(days=days)
        PlanRow.objects.create(in_class=taught, order=number, exercise=one, weight=Decimal(10), due=due)
    return taught


@pytest.fixture
def ivys(ivy: User, browser_of: BrowserOf) -> Client:
    return browser_of(ivy)


def today(client: Client, taught: Class) -> str:
    answer = client.get(f"/classes/{taught.pk}/today")
    assert answer.status_code == 200
    return words(answer.content.decode())


def test_what_is_due_soon_is_told_and_what_is_far_away_is_not(ivys: Client, taught: Class) -> None:
    shown = today(ivys, taught)
    assert "Due within two weeks Twice : " in shown
    assert "Much later" not in shown


def test_who_has_handed_in_nothing_for_two_weeks_is_told(
    ivys: Client, taught: Class, alice: User, bob: User, graded: Graded
) -> None:
    shown = today(ivys, taught)
    assert "2 students have handed in nothing here, though something was or is due:" in shown
    assert "Alice : nothing yet Bob : nothing yet" in shown
    old = graded(bob)
    Submission.objects.filter(pk=old.pk).update(created=timezone.now() - timedelta(days=20))
    graded(alice)
    shown = today(ivys, taught)
    assert "1 student has handed in nothing here" in shown
    assert "Bob : last on " in shown
    assert "Alice" not in shown


def test_nobody_is_waited_for_when_nothing_is_due_or_who_has_just_joined(
    ivys: Client, taught: Class, bob: User
) -> None:
    taught.memberships.filter(user=bob).update(joined=timezone.now())
    assert "1 student has handed in nothing here" in today(ivys, taught)
    taught.plan.update(due=None)
    assert "Quiet for 14 days Nobody." in today(ivys, taught)


def test_what_most_got_wrong_this_week_is_told_with_its_exercise(
    ivys: Client, taught: Class, alice: User, bob: User, graded: Graded
) -> None:
    for user in (alice, alice, bob):
        made = graded(user, Outcome.WRONG_ANSWER, 0.5)
        verdict = made.current
        assert verdict
        Finding.objects.create(verdict=verdict, kind="misconception", key="k", words="You add <b> twice.")
    latest = Verdict.objects.latest("pk")
    Finding.objects.create(verdict=latest, kind="misconception", key="o", words="Only one does this.")
    shown = today(ivys, taught)
    assert "Twice , 2 students: You add &lt;b&gt; twice." in shown
    assert "Only one does this." not in shown
    Submission.objects.update(created=timezone.now() - timedelta(days=8))
    assert "Nothing that more than one was told." in today(ivys, taught)


def test_in_the_open_class_nobody_is_waited_for(taught: Class, browser_of: BrowserOf) -> None:
    root = User.objects.create_superuser("root")
    shown = today(browser_of(root), open_class(taught.course))
    assert "Nobody waits." in shown
    assert "Quiet for" not in shown


def test_it_asks_no_more_for_more_students(
    ivys: Client, taught: Class, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    people = User.objects.bulk_create(User(username=f"s{number}") for number in range(40))
    Membership.objects.bulk_create(
        Membership(in_class=taught, user=user, joined=timezone.now() - LONG_AGO) for user in people
    )
    with django_assert_max_num_queries(13):
        assert "42 students have" in today(ivys, taught)
