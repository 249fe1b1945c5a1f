"""What a student has answered: in attempts at quizzes, and at the ends of lessons."""

from __future__ import annotations

from typing import Any, ClassVar

from accounts.models import User
from catalog.models import Question, Quiz
from django.db import models
from django.utils import timezone


class QuizAttempt(models.Model):
    """One go at a quiz. ``seed`` draws its questions; ``score`` counts the right answers once it is finished."""

    TOLD_BY = "user"
    TOLD = ("quiz__slug", "number", "started", "finished", "score")

    user = models.ForeignKey(User, models.PROTECT, related_name="quiz_attempts")
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempts")
    number = models.PositiveIntegerField()
    seed = models.PositiveIntegerField()
    started = models.DateTimeField(default=timezone.now)
    finished = models.DateTimeField(null=True, blank=True)
    score = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "quiz", "number"], name="one_attempt_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.quiz.slug}, attempt {self.number}"


class Answer(models.Model):
    """A response to a question, scored once. ``spec`` is the question as it was then: files may change."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    spec = models.JSONField()
    response: models.JSONField[Any, Any] = models.JSONField()
    correct = models.BooleanField()
    answered = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True


class QuizAnswer(Answer):
    """An answer in an attempt at a quiz: one a question."""

    TOLD_BY = "attempt__user"
    TOLD = ("attempt__number", "question__key", "response", "correct", "answered")

    attempt = models.ForeignKey(QuizAttempt, models.CASCADE, related_name="answers")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["attempt", "question"], name="one_answer_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt}: {self.question.key}"


class ClosingAnswer(Answer):
    """An answer to the question at a lesson's end. There may be any number of tries; ``number`` counts from 0."""

    TOLD_BY = "user"
    TOLD = ("question__lesson__slug", "number", "response", "correct", "answered")

    user = models.ForeignKey(User, models.PROTECT, related_name="closing_answers")
    number = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "question", "number"], name="one_closing_answer_a_try"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.question.key}, try {self.number}"
