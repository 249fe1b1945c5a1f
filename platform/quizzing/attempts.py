"""Attempts at a quiz: drawn anew each time, every question answered once, scored when the last one is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import SystemRandom

from accounts.models import User
from catalog.models import Question, Quiz
from catalog.quizzes import Fields, draw
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from quizzing.asking import Asked, score
from quizzing.models import QuizAnswer, QuizAttempt

SEEDS = 2**31


@dataclass(frozen=True)
class AttemptView:
    """An attempt with all that is asked in it."""

    attempt: QuizAttempt
    asked: tuple[Asked, ...]

    @property
    def answered(self) -> int:
        """How many questions are answered."""
        return sum(asked.answer is not None for asked in self.asked)

    @property
    def right(self) -> int:
        """How many of them are right."""
        return sum(asked.answer.correct for asked in self.asked if asked.answer)


def current_attempt(user: User, quiz: Quiz) -> QuizAttempt:
    """The student's latest attempt, made if there is none yet."""
    latest = QuizAttempt.objects.filter(user=user, quiz=quiz).first()
    return latest or _begin(user, quiz, number=1)


def another_attempt(user: User, quiz: Quiz) -> QuizAttempt:
    """A fresh attempt after a finished one; an unfinished one goes on."""
    latest = current_attempt(user, quiz)
    return _begin(user, quiz, latest.number + 1) if latest.finished else latest


def _begin(user: User, quiz: Quiz, number: int) -> QuizAttempt:
    """The attempt of this number; two tabs that begin it at once get the same one."""
    seed = SystemRandom().randrange(SEEDS)
    return QuizAttempt.objects.get_or_create(user=user, quiz=quiz, number=number, defaults={"seed": seed})[0]


def best_scores(user: User, quizzes: Iterable[Quiz]) -> dict[int, int]:
    """Quiz → the most right answers of one of the student's finished attempts."""
    finished = QuizAttempt.objects.filter(user=user, quiz__in=quizzes, finished__isnull=False)
    return dict(finished.order_by().values_list("quiz").annotate(Max("score")))


def view_of(attempt: QuizAttempt) -> AttemptView:
    """The attempt with its questions; answered ones as they were when they were answered."""
    answers = {answer.question_id: answer for answer in attempt.answers.all()}
    questions = attempt.quiz.questions.select_related("quiz")
    return AttemptView(attempt, tuple(_asked(question, attempt, answers.get(question.pk)) for question in questions))


def _asked(question: Question, attempt: QuizAttempt, answer: QuizAnswer | None) -> Asked:
    drawn = draw(answer.spec if answer else question.spec, attempt.seed)
    return Asked(question, drawn, attempt.number, answer)


def answer(attempt: QuizAttempt, question: Question, fields: Fields) -> None:
    """Score a response, once: a second answer to the same question changes nothing.

    Raises ``catalog.quizzes.IncompleteError`` when ``fields`` do not answer the question yet.
    """
    response, correct = score(draw(question.spec, attempt.seed), fields)
    with transaction.atomic():
        QuizAttempt.objects.select_for_update().get(pk=attempt.pk)
        attempt.answers.get_or_create(
            question=question, defaults={"spec": question.spec, "response": response, "correct": correct}
        )
        _finish_if_complete(attempt)


def _finish_if_complete(attempt: QuizAttempt) -> None:
    """Set the score once every question that the quiz has now is answered."""
    if attempt.quiz.questions.exclude(pk__in=attempt.answers.values("question")).exists():
        return
    score = attempt.answers.filter(correct=True).count()
    open_attempt = QuizAttempt.objects.filter(pk=attempt.pk, finished=None)
    if open_attempt.update(finished=timezone.now(), score=score):
        attempt.refresh_from_db()
