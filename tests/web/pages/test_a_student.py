"""A student of a class, as its staff see her: marks, what is late, what happened; and nobody else sees it."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from accounts.models import User
from catalog.models import Exercise, Lesson, Quiz
from classes.models import Class, Group, Membership, PlanRow
from django.test import Client
from django.utils import timezone
from grading.models import Submission
from learning.models import HintOpened, LessonRead
from pytest_django import DjangoAssertNumQueries
from quizzing.models import QuizAttempt

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded
from tests.web.reading import words

WRONG = Outcome.WRONG_ANSWER


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")


@pytest.fixture
def alices(taught: Class, alice: User) -> Membership:
    return Membership.objects.create(in_class=taught, user=alice)


@pytest.fixture
def anns(taught: Class, browser_of: BrowserOf) -> Client:
    ann = User.objects.create(username="ann")
    Membership.objects.create(in_class=taught, user=ann, role="assistant")
    return browser_of(ann)


def page(client: Client, membership: Membership, query: str = "") -> str:
    answer = client.get(f"/classes/{membership.in_class_id}/students/{membership.pk}{query}")
    assert answer.status_code == 200, answer.status_code
    return words(answer.content.decode())


def at(moment: datetime, submission: Submission) -> None:
    Submission.objects.filter(pk=submission.pk).update(created=moment)


def test_it_is_for_the_staff_of_the_class(
    taught: Class, alices: Membership, alice: User, bob: User, ivy: User, anns: Client, browser_of: BrowserOf
) -> None:
    other = Class.objects.create(course=taught.course, name="Another")
    abe, root = User.objects.create(username="abe"), User.objects.create(username="root", is_superuser=True)
    Membership.objects.create(in_class=other, user=abe, role="assistant")
    Membership.objects.create(in_class=taught, user=bob)
    address = f"/classes/{taught.pk}/students/{alices.pk}"
    for user in (alice, bob, ivy, abe):
        assert browser_of(user).get(address).status_code == 404, user
    assert browser_of(None).get(address).status_code == 302
    assert (anns.get(address).status_code, browser_of(root).get(address).status_code) == (200, 200)
    assert browser_of(abe).get(f"/classes/{other.pk}/students/{alices.pk}").status_code == 404


def test_staff_are_no_students(taught: Class, anns: Client) -> None:
    staff = taught.memberships.get(user__username="ann")
    assert anns.get(f"/classes/{taught.pk}/students/{staff.pk}").status_code == 404


def test_the_class_leads_to_its_students(taught: Class, alices: Membership, anns: Client) -> None:
    shown = anns.get(f"/classes/{taught.pk}/").content.decode()
    assert f'<a href="/classes/{taught.pk}/students/{alices.pk}">Alice</a>' in shown


def test_marks_are_explained_and_what_is_late_is_named(
    taught: Class, alices: Membership, anns: Client, alice: User, exercise: Exercise, graded: Graded,
    make_exercise: MakeExercise,
) -> None:  # fmt: skip
    due = timezone.now() - timedelta(days=3)
    second = make_exercise("second")
    Exercise.objects.filter(pk=second.pk).update(title="Second")
    for thing in (exercise, second):
        PlanRow.objects.create(in_class=taught, exercise=thing, weight=Decimal(10), due=due)
    at(due - timedelta(days=1), graded(alice, WRONG, 1.5))
    shown = page(anns, alices)
    assert "points so far 7.5 of 20" in shown
    assert "Twice 7.5 of 10 on" in shown
    assert "Second 0.0 of 10: nothing handed in by" in shown
    late = shown.partition("Late 1 of 2 in the plan Second: due")[2]
    assert late.partition("Marks")[0].endswith("nothing counts yet ")


def test_nothing_is_late_that_may_still_come(
    taught: Class, alices: Membership, anns: Client, exercise: Exercise
) -> None:
    PlanRow.objects.create(
        in_class=taught, exercise=exercise, weight=Decimal(10), due=timezone.now() + timedelta(days=1)
    )
    assert "nothing counts yet" not in page(anns, alices)


def test_what_happened_is_told_the_latest_first(
    alices: Membership, anns: Client, alice: User, exercise: Exercise, lesson: Lesson, quiz: Quiz, graded: Graded
) -> None:
    start = datetime(2026, 10, 5, 8, tzinfo=timezone.get_default_timezone())
    hours = [start + timedelta(hours=number) for number in range(9)]
    LessonRead.objects.create(user=alice, lesson=lesson, read_at=hours[0])
    for hour in hours[1:3]:
        at(hour, graded(alice, WRONG, 0.5, purpose="run"))
    HintOpened.objects.create(user=alice, exercise=exercise, step=1, opened=hours[3])
    at(hours[4], graded(alice, WRONG, 0.5))
    at(hours[5], graded(alice))
    at(hours[6], graded(alice))
    QuizAttempt.objects.create(user=alice, quiz=quiz, number=1, seed=1, finished=hours[7], score=0)
    shown = page(anns, alices).partition("What happened")[2]
    told = [
        "Neurons Quiz, attempt 1 0 of 0 right",
        "Twice Submit Passed 2 of 2",
        "Twice Submit Passed for the first time 2 of 2",
        "Twice Submit Not right yet 0.5 of 2",
        "Twice Hint 1",
        "Twice Run, 2 times Not right yet",
        "The neuron Lesson read",
    ]
    places = [shown.index(one) for one in told]
    assert places == sorted(places)
    assert "last seen 5 Oct 2026, 15:00" in page(anns, alices)


def test_one_exercise_alone(
    alices: Membership, anns: Client, alice: User, lesson: Lesson, graded: Graded, hand_in: HandsIn,
    make_exercise: MakeExercise,
) -> None:  # fmt: skip
    graded(alice)
    other = make_exercise("second")
    Exercise.objects.filter(pk=other.pk).update(title="Second")
    hand_in(alice, other)
    LessonRead.objects.create(user=alice, lesson=lesson)
    shown = page(anns, alices, "?exercise=double")
    assert "Handed in for Twice" in shown
    assert "Second" not in shown
    assert "Lesson read" not in shown
    assert "Second Submit Waiting" in page(anns, alices, "?exercise=second")
    for query in ("?exercise=none", "?exercise=%00"):
        assert anns.get(f"/classes/{alices.in_class_id}/students/{alices.pk}{query}").status_code == 404


def test_work_in_another_class_is_not_shown(
    taught: Class, alices: Membership, anns: Client, alice: User, graded: Graded
) -> None:
    open_class = Class.objects.create(course=taught.course, name="Open class", open=True, join_code="")
    submission = graded(alice)
    Submission.objects.filter(pk=submission.pk).update(made_in=open_class)
    shown = page(anns, alices)
    assert "exercises passed 0 of 1" in shown
    assert "Nothing has been handed in yet." in shown
    assert "never seen" in shown


def test_it_names_the_group(taught: Class, alices: Membership, anns: Client) -> None:
    alices.group = Group.objects.create(in_class=taught, name="Monday")
    alices.save()
    assert "· Monday ·" in page(anns, alices)


def test_it_asks_no_more_for_more_work(
    taught: Class, alices: Membership, anns: Client, alice: User, exercise: Exercise, lesson: Lesson, quiz: Quiz,
    graded: Graded, django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    PlanRow.objects.create(in_class=taught, exercise=exercise, weight=Decimal(10))
    PlanRow.objects.create(in_class=taught, quiz=quiz, weight=Decimal(10))
    LessonRead.objects.create(user=alice, lesson=lesson)
    for _ in range(5):
        graded(alice)
    with django_assert_max_num_queries(20):
        page(anns, alices)


def test_a_submission_leads_to_its_student_in_its_class(
    taught: Class, alices: Membership, anns: Client, alice: User, graded: Graded
) -> None:
    address = f"/submissions/{graded(alice).pk}/"
    link = f'<a href="/classes/{taught.pk}/students/{alices.pk}">Alice</a>'
    assert link in anns.get(address).content.decode()
    Membership.objects.filter(pk=alices.pk).update(role="assistant")
    shown = anns.get(address).content.decode()
    assert "Handed in by Alice" in words(shown)
    assert "/students/" not in shown


def test_a_course_that_was_given_up_keeps_its_class(
    taught: Class, alices: Membership, anns: Client, alice: User, graded: Graded
) -> None:
    graded(alice)
    type(taught.course).objects.update(retired=True)
    assert "exercises passed 1 of 1" in page(anns, alices)
    for path in ("exercises", "exercises/double"):
        shown = anns.get(f"/classes/{taught.pk}/{path}")
        assert shown.status_code == 200
        assert "as students see it" not in shown.content.decode()
