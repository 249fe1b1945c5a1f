"""Whatever a form sends where a number or a text is asked for: an answer in words, never an error of ours."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from accounts.models import User
from catalog.models import Exercise, Lesson, Question, Quiz
from catalog.quizzes import KINDS
from pytest_django import Settings
from quizzing.models import ClosingAnswer, QuizAnswer

from tests.conftest import BrowserOf
from tests.examples_of_questions import QUESTIONS

QUIZ = "/courses/tests/quizzes/1-1/"
LESSON = "/courses/tests/lessons/the-neuron/"
HTMX = {"HX-Request": "true"}
NO_PLACE = {
    "9" * 5000,
    "9" * 30,
    "-1",
    "+0",
    "00",
    " 0",
    "0_0",
    "0.0",
    "1e999999",
    "inf",
    "nan",
    "\N{ARABIC-INDIC DIGIT ZERO}",
    "\N{SUPERSCRIPT TWO}",
    "\N{FULLWIDTH DIGIT ONE}",
    "\0",
    "1\0",
    "<script>",
    "",
}
"""What is the place of no option, item or partner."""

NUMBERS = {"9" * 30, "-1", "+0", "00", " 0", "0.0"}
UNREADABLE = {"9" * 5000, "\0", "1\0", ""}
MEANINGLESS = {
    **dict.fromkeys(KINDS, NO_PLACE),
    **dict.fromkeys(("number", "figure"), NO_PLACE - NUMBERS),
    **dict.fromkeys(("text", "code", "output"), UNREADABLE),
}
"""What is no answer to a question of the kind, not even a wrong one."""


def form(kind: str, value: str) -> dict[str, str]:
    """``value`` wherever this kind of question looks."""
    numbered = {"matching": range(2), "ordering": range(3), "code": range(1, 2)}.get(kind)
    return {f"answer-{n}": value for n in numbered} if numbered else {"answer": value}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_answer_is_asked_for_again(
    kind: str, alice: User, browser_of: BrowserOf, quiz: Quiz, lesson: Lesson
) -> None:
    client = browser_of(alice)
    client.get(QUIZ)
    Question.objects.create(quiz=quiz, key="q", kind=kind, spec=QUESTIONS[kind] | {"id": "q"}, order=9, lesson=lesson)
    for value in MEANINGLESS[kind]:
        for page, number in ((QUIZ, "1"), (LESSON, "0")):
            fields = {"number": number} | form(kind, value)
            assert client.post(f"{page}questions/q", fields, headers=HTMX).status_code == 422, value
    assert client.post(f"{QUIZ}questions/q", {"number": "1"} | form(kind, "\0")).status_code == 302
    assert not QuizAnswer.objects.exists()
    assert not ClosingAnswer.objects.exists()
    assert client.get(QUIZ).status_code == 200


def test_the_number_of_a_try_is_a_number(alice: User, browser_of: BrowserOf, quiz: Quiz) -> None:
    client = browser_of(alice)
    client.get(QUIZ)
    for value in NO_PLACE - {"00"}:
        for page in (QUIZ, LESSON):
            assert client.post(f"{page}questions/fires", {"number": value, "answer": "0"}).status_code == 404, value


def test_an_address_with_such_a_number_or_name_leads_nowhere(
    alice: User, ivy: User, browser_of: BrowserOf, quiz: Quiz
) -> None:
    client = browser_of(ivy)
    for value in NO_PLACE - {""}:
        for address in (
            f"{LESSON}snippets/{value}",
            f"{QUIZ}questions/{value}",
            f"/teaching/trouble/{value}/again",
            f"/submissions/{value}/restore",
        ):
            assert client.post(address).status_code == 404, address
        students = "/courses/tests/teaching/students"
        assert client.get(f"{students}/{quote(value, safe='')}/").status_code == 404, value
        assert client.get(f"{students}/alice/", {"exercise": value}).status_code == 404, value


def test_forms_about_people_and_code_take_any_text(
    alice: User, browser_of: BrowserOf, exercise: Exercise, settings: Settings
) -> None:
    settings.HEBB_SIGN_UP, settings.HEBB_SUBMISSIONS_PER_MINUTE = True, 100
    outsider, client = browser_of(None), browser_of(alice)
    for value in NO_PLACE:
        fields = dict.fromkeys(("username", "password", "display_name", "password1", "next"), value)
        for page in ("/accounts/sign-in/", "/accounts/sign-up/"):
            assert outsider.post(page, fields).status_code == 200, value
        refused = 422 if "\0" in value else 200
        address = f"/courses/tests/exercises/{exercise.slug}"
        assert client.post(f"{address}/draft", {"code": value}).status_code == refused, value
        assert client.post(f"{address}/submissions", {"code": "x", "purpose": value}).status_code == 400
