"""The question at a lesson's end: tried as often as one likes, with other numbers each time."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Lesson, Question
from catalog.quizzes import draw
from django.http import QueryDict
from django.urls import reverse

from learning.models import ClosingAnswer
from learning.questions import Asked, scored


def last_answer(user: User, question: Question) -> ClosingAnswer | None:
    """The student's latest answer."""
    return ClosingAnswer.objects.filter(user=user, question=question).first()


def shown(user: User, lesson: Lesson, question: Question, *, again: bool = False) -> Asked:
    """The question with its latest answer; asked afresh when there is none, or ``again``."""
    answer = last_answer(user, question)
    if answer and not again:
        return _asked(user, lesson, question, answer.number, answer)
    return _asked(user, lesson, question, answer.number + 1 if answer else 0)


def answer(user: User, question: Question, number: int, form: QueryDict) -> None:
    """Score the response to try ``number`` and keep it; a try that is answered stays as it is.

    Raises ``catalog.quizzes.IncompleteError`` when ``form`` does not answer the question yet.
    """
    response, correct = scored(draw(question.spec, _seed(user, number)), form)
    ClosingAnswer.objects.get_or_create(
        user=user,
        question=question,
        number=number,
        defaults={"spec": question.spec, "response": response, "correct": correct},
    )


def asked_at(user: User, lesson: Lesson, question: Question, number: int) -> Asked:
    """The question of try ``number``, not answered."""
    return _asked(user, lesson, question, number)


def _asked(user: User, lesson: Lesson, question: Question, number: int, answer: ClosingAnswer | None = None) -> Asked:
    drawn = draw(answer.spec if answer else question.spec, _seed(user, number))
    action = reverse("learning:lesson-answer", args=[lesson.slug, question.key])
    return Asked(question, drawn, action, number, answer)


def _seed(user: User, number: int) -> int:
    """Every student and every try draws its own."""
    return user.pk * 1009 + number
