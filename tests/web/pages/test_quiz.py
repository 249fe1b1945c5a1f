"""A quiz: questions answered in their places, a score at the end, other numbers at the next attempt."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Question, Quiz
from catalog.quizzes import KINDS, draw
from catalog.quizzes.kinds.choice import Choice
from catalog.quizzes.kinds.number import Number
from django.test import Client
from quizzing.models import QuizAnswer, QuizAttempt

from tests.conftest import BrowserOf
from tests.examples_of_questions import EXAMPLES, QUESTIONS
from tests.questions import FIRES, POTENTIAL, spec, task_of
from tests.web.reading import Answer, words

ADDRESS = "/courses/tests/quizzes/1-1/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, quiz: Quiz) -> Client:
    client = browser_of(alice)
    client.get(ADDRESS)
    return client


def answers(seed: int, fires: bool, potential: bool) -> dict[str, str]:
    """What to answer in an attempt of this seed so that it is right, or wrong."""
    options = task_of(Choice, FIRES, seed).options
    chosen = next(index for index, option in enumerate(options) if option.correct is fires)
    total = task_of(Number, POTENTIAL, seed).answer
    return {"fires": str(chosen), "potential": f"{total + (0 if potential else 1):g}"}


def give(client: Client, number: int | str, key: str, answer: str, headers: dict[str, str] = HTMX) -> Answer:
    return client.post(f"{ADDRESS}questions/{key}", {"number": number, "answer": answer}, headers=headers)


def test_all_questions_are_asked_without_a_trace_of_the_answers(alices: Client) -> None:
    page = alices.get(ADDRESS).content.decode()
    assert "For which input does it fire?" in page
    assert "What is their sum?" in page
    for secret in (
        "It computes AND.",
        "Nothing comes in.",
        "correct",
        "a + b",
        str(task_of(Number, POTENTIAL, attempt().seed).answer),
    ):
        assert secret not in page
    assert "0 of 2 answered." in words(page)


def attempt() -> QuizAttempt:
    """The one that was begun last."""
    return QuizAttempt.objects.latest("number")


def test_an_answer_is_scored_and_explained_in_its_place(alices: Client) -> None:
    right = answers(attempt().seed, fires=True, potential=True)
    part = words(give(alices, 1, "fires", right["fires"]).content.decode())
    assert "✓ Right It computes AND." in part
    assert "1 of 2 answered, 1 right so far." in part
    assert attempt().finished is None


def test_the_last_answer_finishes_the_attempt(alices: Client) -> None:
    given = answers(attempt().seed, fires=True, potential=False)
    give(alices, 1, "potential", given["potential"])
    part = words(give(alices, 1, "fires", given["fires"]).content.decode())
    assert "1 of 2 right. Read the explanations above" in part
    assert attempt().score == 1
    assert attempt().finished


def test_a_wrong_number_is_told_the_right_one(alices: Client) -> None:
    drawn = draw(POTENTIAL, attempt().seed)
    assert isinstance(drawn.task, Number)
    part = words(give(alices, 1, "potential", "-5").content.decode())
    assert f"✗ Not quite The right answer: {drawn.task.answer:g} {drawn.explanation}" in part


def test_the_first_answer_counts(alices: Client) -> None:
    seed = attempt().seed
    give(alices, 1, "fires", answers(seed, fires=False, potential=True)["fires"])
    part = give(alices, 1, "fires", answers(seed, fires=True, potential=True)["fires"]).content.decode()
    assert "Not quite" in part
    assert not QuizAnswer.objects.get().correct


def test_what_was_typed_stays_when_it_cannot_be_scored(alices: Client) -> None:
    answer = give(alices, 1, "potential", "three <b>")
    assert answer.status_code == 422
    part = answer.content.decode()
    assert 'value="three &lt;b&gt;"' in part
    assert "is not a number" in part
    assert not QuizAnswer.objects.exists()


def test_another_attempt_draws_other_numbers_and_keeps_the_old_ones(alices: Client) -> None:
    first = attempt()
    for key, answer in answers(first.seed, fires=True, potential=True).items():
        give(alices, 1, key, answer)
    assert alices.post(f"{ADDRESS}attempts")["Location"] == ADDRESS
    assert attempt().number == 2
    assert attempt().seed != first.seed
    page = words(alices.get(ADDRESS).content.decode())
    assert "Attempt 2 · best so far: 2 of 2" in page
    assert "0 of 2 answered." in page
    assert QuizAnswer.objects.filter(attempt=first).count() == 2


def test_an_attempt_must_be_finished_before_the_next(alices: Client) -> None:
    alices.post(f"{ADDRESS}attempts")
    assert attempt().number == 1


@pytest.mark.parametrize("number", ["0", "2", "", "x"])
def test_an_answer_to_another_attempt_is_not_taken(alices: Client, number: str) -> None:
    assert give(alices, number, "fires", "0").status_code == 404
    assert not QuizAnswer.objects.exists()


def test_a_score_cannot_be_posted(alices: Client) -> None:
    give(alices, 1, "fires", answers(attempt().seed, fires=False, potential=True)["fires"])
    alices.post(f"{ADDRESS}questions/fires", {"number": 1, "answer": "0", "correct": "true", "score": "2"})
    assert not QuizAnswer.objects.get().correct


def test_attempts_of_two_students_have_nothing_to_do_with_each_other(
    alices: Client, bob: User, browser_of: BrowserOf
) -> None:
    bobs = browser_of(bob)
    bobs.get(ADDRESS)
    give(alices, 1, "fires", "0")
    assert "0 of 2 answered." in words(bobs.get(ADDRESS).content.decode())
    assert len(set(QuizAttempt.objects.values_list("seed", flat=True))) == 2


def test_a_question_added_later_is_still_to_be_answered(alices: Client, quiz: Quiz) -> None:
    give(alices, 1, "fires", "0")
    Question.objects.create(quiz=quiz, key="new", kind="text", spec=spec("text", accept=["x"]) | {"id": "new"}, order=9)
    give(alices, 1, "potential", "1")
    assert attempt().finished is None
    give(alices, 1, "new", "x")
    assert attempt().finished


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_asked_answered_and_explained(kind: str, right: bool, alices: Client, quiz: Quiz) -> None:
    question = QUESTIONS[kind] | {"id": "q", "explanation": "Because."}
    Question.objects.create(quiz=quiz, key="q", kind=kind, spec=question, order=9)
    page = alices.get(ADDRESS).content.decode()
    assert EXAMPLES[kind].sign in page
    assert "Because." not in page
    fill_in = EXAMPLES[kind].right if right else EXAMPLES[kind].wrong
    form = fill_in(draw(question, attempt().seed).task)
    part = alices.post(f"{ADDRESS}questions/q", {"number": 1} | form, headers=HTMX).content.decode()
    assert "Because." in part
    assert ("✓ Right" if right else "✗ Not quite") in words(part)
    assert QuizAnswer.objects.get(question__key="q").correct is right
    assert "Because." in alices.get(ADDRESS).content.decode()
