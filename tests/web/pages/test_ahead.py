"""What students of a class read before they hand in: dates, the rule for late work, tries left, what now would mean."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from accounts.models import User
from catalog.models import Exercise, Quiz
from classes.models import Class, Extension, Membership, PlanRow
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from graders.report import Outcome
from tests.conftest import BrowserOf
from tests.web.pages.conftest import Graded, Page
from tests.web.reading import words

EXERCISE, QUIZ, MAP = "/courses/tests/exercises/double/", "/courses/tests/quizzes/1-1/", "/courses/tests/"
HOUR = timedelta(hours=1)


@pytest.fixture
def taught(exercise: Exercise, alice: User) -> Class:
    taught = Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")
    Membership.objects.create(in_class=taught, user=alice)
    return taught


def plan(taught: Class, thing: Exercise | Quiz, due_in: timedelta | None = None, **more: Any) -> PlanRow:
    kind = "quiz" if isinstance(thing, Quiz) else "exercise"
    due = timezone.now() + due_in if due_in is not None else None
    return PlanRow.objects.create(in_class=taught, weight=Decimal(10), due=due, **{kind: thing}, **more)


@pytest.mark.parametrize(
    ("due_in", "more", "said"),
    [
        (HOUR, {}, ["After that it counts for nothing.", "Handed in now: in time."]),
        (-HOUR, {}, ["Handed in now: it counts for nothing."]),
        (-HOUR, {"late_percent": 10}, ["loses 10 % of its points for each day", "Handed in now: one day late, −10 %."]),
        (-30 * HOUR, {"late_percent": 10}, ["Handed in now: two days late, −20 %."]),
        (-HOUR, {"late_percent": 0}, ["counts in full all the same", "Handed in now: one day late, nothing is lost."]),
        (-HOUR, {"grace_hours": 2}, ["For 2 hours after that nothing is lost.", "within the grace period"]),
        (None, {"attempts": 3}, ["3 more tries count.", "Handed in now: in time."]),
        (None, {"attempts": 1}, ["1 more try counts."]),
        (None, {"bonus": True}, ["10 points of bonus."]),
    ],
)
def test_an_exercise_says_what_handing_in_now_would_mean(
    due_in: timedelta | None, more: dict[str, Any], said: list[str], taught: Class, exercise: Exercise, alice: User,
    page_of: Page,
) -> None:  # fmt: skip
    plan(taught, exercise, due_in, **more)
    shown = words(page_of(alice, EXERCISE))
    assert [one for one in said if one not in shown] == []


def test_what_is_not_open_says_when_it_opens(taught: Class, exercise: Exercise, alice: User, page_of: Page) -> None:
    opens = timezone.now() + HOUR
    plan(taught, exercise, opens=opens)
    User.objects.filter(pk=alice.pk).update(time_zone="UTC")
    shown = words(page_of(alice, EXERCISE))
    assert "Handed in now: it does not count, for it is not open yet." in shown
    assert f"Opens {opens.day} {opens:%b %Y, %H:%M} UTC." in shown


def test_dates_are_those_of_the_readers_zone(taught: Class, exercise: Exercise, alice: User, page_of: Page) -> None:
    row = plan(taught, exercise)
    PlanRow.objects.filter(pk=row.pk).update(due="2026-07-03T22:30:00Z")
    User.objects.filter(pk=alice.pk).update(time_zone="Asia/Tokyo")
    assert "Due 4 Jul 2026, 07:30 JST" in words(page_of(alice, EXERCISE))


def test_an_extension_is_there_at_once(
    taught: Class, exercise: Exercise, alice: User, ivy: User, page_of: Page
) -> None:
    row = plan(taught, exercise, -HOUR)
    assert "it counts for nothing." in words(page_of(alice, EXERCISE))
    extension = Extension.objects.create(row=row, user=alice, due=timezone.now() + HOUR, reason="Ill", by=ivy)
    shown = words(page_of(alice, EXERCISE))
    assert "extended for you" in shown
    assert "Handed in now: in time." in shown
    Extension.objects.filter(pk=extension.pk).update(ended=timezone.now(), ended_by=ivy)
    assert "extended for you" not in words(page_of(alice, EXERCISE))


def test_tries_are_counted_down(taught: Class, exercise: Exercise, alice: User, graded: Graded, page_of: Page) -> None:
    plan(taught, exercise, attempts=2)
    graded(alice, purpose="run")
    assert "2 more tries count." in words(page_of(alice, EXERCISE))
    graded(alice)
    assert "1 more try counts." in words(page_of(alice, EXERCISE))
    graded(alice)
    assert "0 more tries count. Handed in now: all tries that count are used." in words(page_of(alice, EXERCISE))


def test_a_section_and_a_quiz_have_dates_too(
    taught: Class, exercise: Exercise, quiz: Quiz, alice: User, page_of: Page
) -> None:
    PlanRow.objects.create(in_class=taught, section=exercise.section, weight=Decimal(4))
    plan(taught, quiz, HOUR)
    assert "section 1.1 is worth 4 points." in words(page_of(alice, EXERCISE))
    assert "Handed in now: in time." in words(page_of(alice, QUIZ))


def test_who_is_in_no_class_or_teaches_it_reads_nothing_of_it(
    taught: Class, exercise: Exercise, alice: User, bob: User, page_of: Page
) -> None:
    plan(taught, exercise, HOUR)
    Membership.objects.create(in_class=taught, user=bob, role="assistant")
    for address in (EXERCISE, MAP):
        assert "Deep learning" in page_of(alice, address)
        assert "Deep learning" not in page_of(bob, address)
    Class.objects.update(archived=timezone.now(), join_code="")
    assert "Deep learning" not in page_of(alice, EXERCISE)


def test_the_map_says_what_is_due_and_what_is_late(
    taught: Class, exercise: Exercise, quiz: Quiz, alice: User, graded: Graded, page_of: Page
) -> None:
    row = plan(taught, exercise, -HOUR, late_percent=Decimal(10))
    plan(taught, quiz, HOUR)
    shown = words(page_of(alice, MAP))
    assert "Twice : one day late, −10 % now, was due" in shown
    assert "Neurons : due" in shown
    graded(alice, Outcome.WRONG_ANSWER, 1.0)
    assert "one day late" in words(page_of(alice, MAP))
    graded(alice)
    assert "one day late" not in words(page_of(alice, MAP)), "there is nothing more to gain"
    PlanRow.objects.filter(pk=row.pk).update(late_percent=None)
    assert "1 closed without a try that counts." in words(page_of(alice, MAP))


def test_pages_ask_a_few_queries_more(
    taught: Class, exercise: Exercise, quiz: Quiz, alice: User, browser_of: BrowserOf,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    plan(taught, exercise, HOUR)
    plan(taught, quiz, HOUR, attempts=2)
    client = browser_of(alice)
    for address, most in ((EXERCISE, 24), (MAP, 21)):
        with django_assert_max_num_queries(most):
            assert client.get(address).status_code == 200
