"""The question at a lesson's end: tried as often as one likes, with other numbers each time."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Question
from catalog.quizzes import Fields, draw

from quizzing.asking import Asked, score
from quizzing.models import ClosingAnswer


def last_answer(user: User, question: Question) -> ClosingAnswer | None:
    """The student's latest answer."""
    return ClosingAnswer.objects.filter(user=user, question=question).first()


def shown(user: User, question: Question, *, again: bool = False) -> Asked:
    """The question with its latest answer; asked afresh when there is none, or ``again``."""
    answer = last_answer(user, question)
    if answer and not again:
        return _asked(user, question, answer.number, answer)
    return _asked(user, question, answer.number + 1 if answer else 0)


def answer(user: User, question: Question, number: int, fields: Fields) -> None:
    """Score the response to try ``number`` and keep it; a try that is answered stays as it is.

    Raises ``catalog.quizzes.IncompleteError`` when ``fields`` do not answer the question yet.
    """
    response, correct = score(draw(question.spec, _seed(user, number)), fields)
    ClosingAnswer.objects.get_or_create(
        user=user,
        question=question,
        number=number,
        defaults={"spec": question.spec, "response": response, "correct": correct},
    )


def asked_at(user: User, question: Question, number: int) -> Asked:
    """The question of try ``number``, not answered."""
    return _asked(user, question, number)


def _asked(user: User, question: Question, number: int, answer: ClosingAnswer | None = None) -> Asked:
    drawn = draw(answer.spec if answer else question.spec, _seed(user, number))
    return Asked(question, drawn, number, answer)


def _seed(user: User, number: int) -> int:
    """Every student and every try draws its own."""
    return user.pk * 1009 + number
