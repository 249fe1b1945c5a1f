"""What a student has read, answered, written and asked for."""

from __future__ import annotations

from typing import Any, ClassVar

from accounts.models import User
from catalog.models import Exercise, Lesson, Question, Quiz
from django.db import models
from django.utils import timezone


class LessonRead(models.Model):
    """A lesson that a student has come to the end of."""

    user = models.ForeignKey(User, models.CASCADE, related_name="lessons_read")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="readings")
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "lessons read"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "lesson"], name="one_reading_a_lesson"),
        ]

    def __str__(self) -> str:
        return f"{self.user} read {self.lesson}"


class QuizAttempt(models.Model):
    """One go at a quiz. ``seed`` draws its questions; ``score`` counts the right answers once it is finished."""

    user = models.ForeignKey(User, models.CASCADE, related_name="quiz_attempts")
    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="attempts")
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

    question = models.ForeignKey(Question, models.CASCADE, related_name="+")
    spec = models.JSONField()
    response: models.JSONField[Any, Any] = models.JSONField()
    correct = models.BooleanField()
    answered = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True


class QuizAnswer(Answer):
    """An answer in an attempt at a quiz: one a question."""

    attempt = models.ForeignKey(QuizAttempt, models.CASCADE, related_name="answers")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["attempt", "question"], name="one_answer_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt}: {self.question.key}"


class ClosingAnswer(Answer):
    """An answer to the question at a lesson's end. There may be any number of tries; ``number`` counts from 0."""

    user = models.ForeignKey(User, models.CASCADE, related_name="closing_answers")
    number = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "question", "number"], name="one_closing_answer_a_try"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.question.key}, try {self.number}"


class Draft(models.Model):
    """What a student has written for an exercise and not necessarily handed in."""

    user = models.ForeignKey(User, models.CASCADE, related_name="drafts")
    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="drafts")
    code = models.TextField()
    saved = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "exercise"], name="one_draft_an_exercise"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: draft of {self.exercise.slug}"


class HintOpened(models.Model):
    """A hint that a student has opened; ``step`` counts from 1."""

    user = models.ForeignKey(User, models.CASCADE, related_name="hints_opened")
    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="hints_opened")
    step = models.PositiveSmallIntegerField()
    opened = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "hints opened"
        ordering: ClassVar[list[str]] = ["step"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "exercise", "step"], name="one_opening_a_hint"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: hint {self.step} of {self.exercise.slug}"
