"""Where the focus is after something happened, and what is said to those who do not look."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import SOLUTION
from tests.browser.visitors import STUDENT, VERDICT_MS, Visitor

EXERCISE = "/courses/small/exercises/twice/"
QUIZ = "/courses/small/quizzes/1-1/"


@pytest.fixture
def student(visitor: Callable[..., Visitor], request: pytest.FixtureRequest) -> Visitor:
    """Somebody new."""
    somebody = visitor()
    somebody.signs_up(f"Focus{abs(hash(request.node.name)) % 10**8}")
    return somebody


def refused(student: Visitor) -> None:
    """Take the browser's own note of a refusal out of its complaints; whatever else it says stays one."""
    student.complaints = [text for text in student.complaints if "status of 422" not in text]


def presses_by_keyboard(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).focus()
    page.keyboard.press("Enter")


def test_a_refusal_is_said_and_leaves_the_focus(student: Visitor) -> None:
    page = student.goes_to(EXERCISE)
    student.writes(" ")
    presses_by_keyboard(page, "Submit")
    expect(page.get_by_text("There is no code yet.").first).to_be_visible()
    expect(page.locator("#news")).to_have_text(
        "Not handed in, There is no code yet. Write your solution, then press again."
    )
    expect(page.get_by_role("button", name="Submit", exact=True)).to_be_focused()
    refused(student)


def test_a_verdict_leaves_the_focus_on_the_button(student: Visitor) -> None:
    page = student.goes_to(EXERCISE)
    student.writes(SOLUTION)
    presses_by_keyboard(page, "Submit")
    expect(page.locator("#news")).to_have_text("Passed, 3 of 3 points", timeout=VERDICT_MS)
    expect(page.get_by_role("button", name="Submit", exact=True)).to_be_focused()


def test_the_answer_to_a_question_has_the_focus(student: Visitor) -> None:
    page = student.goes_to(QUIZ)
    question = page.locator("#question-who")
    question.get_by_role("textbox").fill("hebb")
    page.keyboard.press("Enter")
    expect(question.locator(".answer")).to_be_focused()
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.question')?.id") == page.evaluate(
        "document.getElementById('question-who').nextElementSibling?.id"
    )


def test_a_question_that_is_not_answered_whole_keeps_the_focus(student: Visitor) -> None:
    page = student.goes_to(QUIZ)
    question = page.locator("#question-several")
    question.get_by_role("button", name="Check").focus()
    page.keyboard.press("Enter")
    expect(question.get_by_role("alert")).to_be_visible()
    expect(question.get_by_role("button", name="Check")).to_be_focused()
    refused(student)


def test_a_question_that_is_asked_anew_has_the_focus(student: Visitor) -> None:
    page = student.goes_to("/courses/small/lessons/hello/")
    page.get_by_role("radio", name="(1, 0)").check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".answer")).to_be_focused()
    page.get_by_role("link", name="Try again").click()
    expect(page.locator(".prompt")).to_be_focused()


def test_nothing_takes_the_focus_while_a_page_loads(student: Visitor) -> None:
    page = student.goes_to(QUIZ)
    page.locator("#question-who").get_by_role("textbox").fill("hebb")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_be_visible()
    page.reload()
    expect(page.locator(".answer")).to_be_visible()
    assert page.evaluate("document.activeElement === document.body")


def test_escape_closes_the_menu_and_goes_back_to_its_button(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    somebody.signs_in(STUDENT)
    page = somebody.page
    page.locator(".menu > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Profile")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Profile")).to_be_hidden()
    expect(page.locator(".menu > summary")).to_be_focused()


def test_pointing_elsewhere_closes_the_menu(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    somebody.signs_in(STUDENT)
    page = somebody.page
    page.locator(".menu > summary").click()
    expect(page.get_by_role("link", name="Change password")).to_be_visible()
    page.get_by_role("heading", level=1).click()
    expect(page.get_by_role("link", name="Change password")).to_be_hidden()
