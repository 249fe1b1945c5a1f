"""A lesson's page, the mark that it is read, and the question at its end."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Lesson, Quiz
from catalog.quizzes.kinds.choice import Choice
from django.test import Client
from learning.models import LessonRead
from quizzing.models import ClosingAnswer

from tests.conftest import BrowserOf
from tests.questions import FIRES, POTENTIAL, task_of
from tests.web.pages.conftest import Page
from tests.web.reading import words

ADDRESS = "/courses/tests/lessons/the-neuron/"
ANSWER = f"{ADDRESS}questions/fires"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, quiz: Quiz) -> Client:
    return browser_of(alice)


def position(seed: int, text: str) -> str:
    """Where an option stands in the drawn order."""
    options = task_of(Choice, FIRES, seed).options
    return next(str(index) for index, option in enumerate(options) if option.text == text)


def seed_of(alice: User, number: int) -> int:
    from quizzing.closing_questions import _seed

    return _seed(alice, number)


def test_a_lesson_has_its_text_its_sources_and_what_comes_next(
    page_of: Page, alice: User, lesson: Lesson, next_lesson: Lesson
) -> None:
    page = page_of(alice, ADDRESS)
    assert "<p>It adds what comes in.</p>" in page
    for text in (
        "The neuron Say when it fires. 4 min to read",
        "McCulloch and Pitts (1943)",
        "Done. Next: The weights →",
    ):
        assert text in words(page)


def test_a_subtitle_stands_below_the_title(page_of: Page, alice: User, lesson: Lesson) -> None:
    assert "subtitle" not in page_of(alice, ADDRESS)
    Lesson.objects.update(subtitle="The threshold unit")
    assert "The neuron The threshold unit Say when it fires." in words(page_of(alice, ADDRESS))


def test_the_first_lesson_has_nothing_before_it_the_second_the_first(
    page_of: Page, alice: User, lesson: Lesson, next_lesson: Lesson
) -> None:
    assert "←" not in page_of(alice, ADDRESS)
    assert "← The neuron" in page_of(alice, "/courses/tests/lessons/the-weights/")


def test_looking_at_a_lesson_does_not_mark_it_read(page_of: Page, alice: User, lesson: Lesson) -> None:
    page_of(alice, ADDRESS)
    assert not LessonRead.objects.exists()


def test_done_marks_it_read_and_goes_on(
    alice: User, browser_of: BrowserOf, lesson: Lesson, next_lesson: Lesson
) -> None:
    client = browser_of(alice)
    for _ in range(2):
        assert client.post(f"{ADDRESS}read")["Location"] == "/courses/tests/lessons/the-weights/"
    assert LessonRead.objects.get().lesson == lesson


def test_after_the_last_step_the_map_is_next(alice: User, browser_of: BrowserOf, lesson: Lesson) -> None:
    assert browser_of(alice).post(f"{ADDRESS}read")["Location"] == "/courses/tests/"


def test_figures_bring_their_script_only_where_there_are_some(
    page_of: Page, alice: User, lesson: Lesson, next_lesson: Lesson
) -> None:
    lesson.html = '<figure class="moving-figure" data-figure="pooling"></figure>'
    lesson.save()
    assert "bundle/figures.js" in page_of(alice, ADDRESS)
    assert "bundle/figures.js" not in page_of(alice, "/courses/tests/lessons/the-weights/")


# --- the closing question ---------------------------------------------------------------------------------------


def test_the_question_is_asked_without_a_trace_of_its_answer(page_of: Page, alice: User, quiz: Quiz) -> None:
    page = page_of(alice, ADDRESS)
    assert "For which input does it fire?" in page
    for secret in ("The sum reaches the threshold.", "Nothing comes in.", "It computes AND.", "correct"):
        assert secret not in page


def test_a_right_answer_is_explained_in_its_place_and_the_lesson_is_read(alices: Client, alice: User) -> None:
    answer = alices.post(ANSWER, {"number": 0, "answer": position(seed_of(alice, 0), "both ones")}, headers=HTMX)
    part = words(answer.content.decode())
    for text in ("✓ Right", "It computes AND.", "The sum reaches the threshold."):
        assert text in part
    assert "Nothing comes in." not in part
    assert "<html" not in answer.content.decode()
    assert ClosingAnswer.objects.get().correct
    assert LessonRead.objects.filter(user=alice).exists()


def test_a_wrong_answer_is_told_why_and_may_be_tried_again(alices: Client, alice: User) -> None:
    answer = alices.post(ANSWER, {"number": 0, "answer": position(seed_of(alice, 0), "both zeros")}, headers=HTMX)
    part = words(answer.content.decode())
    for text in ("✗ Not quite", "Nothing comes in.", "✓ right, not chosen", "Try again"):
        assert text in part
    again = alices.get(f"{ADDRESS}?again=fires").content.decode()
    assert "Not quite" not in again
    assert 'name="number" value="1"' in again


def test_an_answer_is_kept_as_it_was_given(alices: Client, alice: User) -> None:
    wrong, right = (position(seed_of(alice, 0), text) for text in ("both zeros", "both ones"))
    alices.post(ANSWER, {"number": 0, "answer": wrong})
    alices.post(ANSWER, {"number": 0, "answer": right})
    assert not ClosingAnswer.objects.get().correct
    assert "Not quite" in alices.get(ADDRESS).content.decode()


def test_without_javascript_the_answer_stands_on_the_page(alices: Client, alice: User) -> None:
    answer = alices.post(ANSWER, {"number": 0, "answer": "0"}, follow=True)
    assert answer.redirect_chain == [("/courses/tests/lessons/the-neuron/#question-fires", 302)]
    assert "It computes AND." in answer.content.decode()


def test_an_empty_answer_is_asked_for_and_not_scored(alices: Client) -> None:
    answer = alices.post(ANSWER, {"number": 0}, headers=HTMX)
    assert answer.status_code == 422
    assert "Choose an answer first." in answer.content.decode()
    assert not ClosingAnswer.objects.exists()
    without = alices.post(ANSWER, {"number": 0}, follow=True)
    assert "Choose an answer first." in without.content.decode()


@pytest.mark.parametrize("number", ["1", "-1", "x", "", "1" * 30])
def test_a_try_that_is_not_the_next_is_not_there(alices: Client, number: str) -> None:
    assert alices.post(ANSWER, {"number": number, "answer": "0"}).status_code == 404
    assert not ClosingAnswer.objects.exists()


def test_a_question_of_another_lesson_is_not_here(alices: Client) -> None:
    assert alices.post(f"{ADDRESS}questions/potential", {"number": 0, "answer": "1"}).status_code == 404


def test_numbers_are_drawn_for_each_student_and_each_try(
    alice: User, bob: User, page_of: Page, browser_of: BrowserOf, quiz: Quiz, lesson: Lesson
) -> None:
    quiz.questions.filter(key="potential").update(lesson=lesson)
    prompts = {page.split("The inputs are ")[1][:12] for page in (page_of(alice, ADDRESS), page_of(bob, ADDRESS))}
    alices = browser_of(alice)
    alices.post(f"{ADDRESS}questions/potential", {"number": 0, "answer": "-1"})
    prompts.add(alices.get(f"{ADDRESS}?again=potential").content.decode().split("The inputs are ")[1][:12])
    assert len(prompts) == 3


def test_a_question_that_changed_since_is_shown_as_it_was_answered(alices: Client, alice: User, quiz: Quiz) -> None:
    alices.post(ANSWER, {"number": 0, "answer": "0"})
    quiz.questions.filter(key="fires").update(spec=POTENTIAL | {"id": "fires"}, kind="number")
    assert "For which input does it fire?" in alices.get(ADDRESS).content.decode()
