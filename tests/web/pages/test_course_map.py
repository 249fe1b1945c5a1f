"""The map of the course, with a student's progress."""

from __future__ import annotations

import re

import pytest
from accounts.models import User
from catalog.models import Chapter, Exercise, Lesson, Quiz, Section
from learning.models import LessonRead
from pytest_django import DjangoAssertNumQueries
from quizzing.models import QuizAttempt

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.pages.conftest import Graded, Page
from tests.web.reading import words

ADDRESS = "/courses/tests/"


def test_a_visitor_sees_the_course_and_how_to_join(
    page_of: Page, lesson: Lesson, quiz: Quiz, exercise: Exercise
) -> None:
    page = words(page_of(None, ADDRESS))
    for text in (
        "A chapter",
        "1.1 A section",
        "The neuron",
        "4 min",
        "Quiz: Neurons",
        "Twice",
        "2 points",
        "Join the course",
    ):
        assert text in page
    assert "lessons read" not in page


def test_a_chapter_to_come_says_what_is_coming(page_of: Page, section: Section) -> None:
    chapter = Chapter.objects.create(
        course=section.course, number=2, slug="02-x", title="Perceptrons", summary="They learn.", coming=True, order=2
    )
    Section.objects.create(chapter=chapter, number="2.1", title="Learning", teaser="How a neuron learns from errors.")
    page = words(page_of(None, ADDRESS))
    assert "Perceptrons Coming They learn. What is coming 2.1 Learning How a neuron learns from errors." in page


def test_what_left_the_course_is_not_on_the_map(
    page_of: Page, alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise
) -> None:
    for thing in (lesson, quiz, exercise):
        type(thing).everything.filter(pk=thing.pk).update(retired=True)
    page = page_of(alice, ADDRESS)
    for gone in ("The neuron", "Neurons", "Twice"):
        assert gone not in page


def test_a_beginner_begins_at_the_beginning(
    page_of: Page, alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise
) -> None:
    page = words(page_of(alice, ADDRESS))
    assert "Begin : The neuron" in page or "Begin: The neuron" in page
    assert "lessons read 0 of 1" in page
    assert "0 of 3 steps" in page


def test_progress_is_lessons_read_quizzes_done_and_exercises_passed(
    page_of: Page, alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise, graded: Graded
) -> None:
    LessonRead.objects.create(user=alice, lesson=lesson)
    graded(alice)
    page = words(page_of(alice, ADDRESS))
    for text in (
        "lessons read 1 of 1",
        "quizzes done 0 of 1",
        "exercises passed 1 of 1",
        "2 of 3 steps",
        "Continue: Quiz: Neurons",
    ):
        assert text in page


def test_a_quiz_counts_when_its_last_question_is_answered(
    page_of: Page, alice: User, quiz: Quiz, lesson: Lesson
) -> None:
    attempt = QuizAttempt.objects.create(user=alice, quiz=quiz, number=1, seed=1)
    assert "quizzes done 0 of 1" in words(page_of(alice, ADDRESS))
    QuizAttempt.objects.filter(pk=attempt.pk).update(finished=attempt.started, score=1)
    assert "quizzes done 1 of 1" in words(page_of(alice, ADDRESS))


def test_the_best_submission_counts_and_a_run_does_not(
    page_of: Page, alice: User, exercise: Exercise, graded: Graded
) -> None:
    graded(alice, Outcome.WRONG_ANSWER, 0.5)
    graded(alice, Outcome.WRONG_ANSWER, 1.5)
    graded(alice, Outcome.PASSED, 2.0, purpose="run")
    page = words(page_of(alice, ADDRESS))
    assert "1.5 of 2" in page
    assert "exercises passed 0 of 1" in page


def test_another_students_work_is_not_mine(
    page_of: Page, alice: User, bob: User, lesson: Lesson, exercise: Exercise, graded: Graded
) -> None:
    graded(bob)
    LessonRead.objects.create(user=bob, lesson=lesson)
    page = words(page_of(alice, ADDRESS))
    assert "exercises passed 0 of 1" in page
    assert "lessons read 0 of 1" in page


def test_who_has_done_everything_is_told_so(page_of: Page, alice: User, lesson: Lesson) -> None:
    LessonRead.objects.create(user=alice, lesson=lesson)
    assert "All that there is so far is done." in words(page_of(alice, ADDRESS))


@pytest.mark.django_db
def test_the_map_asks_the_database_no_more_for_a_longer_course(
    alice: User,
    browser_of: BrowserOf,
    section: Section,
    make_exercise: MakeExercise,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(6):
        other = Section.objects.create(chapter=section.chapter, number=f"1.{number + 2}", title="More")
        Lesson.objects.create(section=other, slug=f"l{number}", title="L", summary="s", minutes=1, html="<p></p>")
        Exercise.objects.filter(pk=make_exercise(f"e{number}").pk).update(section=other)
    client = browser_of(alice)
    with django_assert_max_num_queries(13):
        page = client.get(ADDRESS).content.decode()
    assert len(re.findall(r'href="/courses/tests/exercises/e\d/"', page)) == 6


def test_the_chapter_at_hand_lies_open(page_of: Page, alice: User, lesson: Lesson, section: Section) -> None:
    second = Chapter.objects.create(
        course=section.course, number=2, slug="02-x", title="Perceptrons", summary="They learn.", order=2
    )
    part = Section.objects.create(chapter=second, number="2.1", title="Learning", order=1)
    Lesson.objects.create(section=part, slug="rules", title="Rules", summary="s", minutes=3, html="", order=1)

    def opened() -> list[bool]:
        return [
            bool(state) for state in re.findall(r"<details( open)?>\s*<summary>\d+ lesson", page_of(alice, ADDRESS))
        ]

    assert opened() == [True, False]
    LessonRead.objects.create(user=alice, lesson=lesson)
    assert opened() == [False, True]
