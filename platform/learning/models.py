"""What a student has read, written and asked for."""

from __future__ import annotations

from typing import ClassVar

from accounts.models import User
from catalog.models import Course, Exercise, Lesson
from django.db import models
from django.utils import timezone


class LessonRead(models.Model):
    """A lesson that a student has come to the end of."""

    TOLD_BY = "user"
    TOLD = ("lesson__slug", "read_at")

    user = models.ForeignKey(User, models.PROTECT, related_name="lessons_read")
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="readings")
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "lessons read"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "lesson"], name="one_reading_a_lesson"),
        ]

    def __str__(self) -> str:
        return f"{self.user} read {self.lesson}"


class Draft(models.Model):
    """What a student has written for an exercise and not necessarily handed in.

    ``browser`` is a number that a browser drew for itself: it tells another tab from another device.
    """

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("exercise__slug", "code", "saved")

    user = models.ForeignKey(User, models.CASCADE, related_name="drafts")
    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="drafts")
    code = models.TextField()
    saved = models.DateTimeField(default=timezone.now)
    browser = models.CharField(max_length=36, blank=True, default="", db_default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "exercise"], name="one_draft_an_exercise"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: draft of {self.exercise.slug}"


class EarlierDraft(models.Model):
    """What stood in a student's editor until something else took its place; ``saved`` says when it was written."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("exercise__slug", "code", "saved")

    user = models.ForeignKey(User, models.CASCADE, related_name="earlier_drafts")
    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="earlier_drafts")
    code = models.TextField()
    saved = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-saved", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["user", "exercise", "saved"], name="earlier_drafts_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: earlier draft of {self.exercise.slug}"


class SnippetDraft(models.Model):
    """What a reader has made of a snippet of a lesson; ``original`` is what stood there, ``number`` counts from 0."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("lesson__slug", "number", "code", "saved")

    user = models.ForeignKey(User, models.CASCADE, related_name="snippet_drafts")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="snippet_drafts")
    number = models.PositiveSmallIntegerField()
    code = models.TextField()
    original = models.TextField()
    saved = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "lesson", "number"], name="one_draft_a_snippet"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: snippet {self.number} of {self.lesson.slug}"


class ScratchDraft(models.Model):
    """What a student has written on the scratch page of a course; ``browser`` is a number as in `Draft`."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("course__slug", "code", "saved")

    user = models.ForeignKey(User, models.CASCADE, related_name="scratch_drafts")
    course = models.ForeignKey(Course, models.CASCADE, related_name="scratch_drafts")
    code = models.TextField()
    saved = models.DateTimeField(default=timezone.now)
    browser = models.CharField(max_length=36, blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "course"], name="one_scratch_draft_a_course"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: scratch page of {self.course.slug}"


class HintOpened(models.Model):
    """A hint that a student has opened; ``step`` counts from 1."""

    TOLD_BY = "user"
    TOLD = ("exercise__slug", "step", "opened")

    user = models.ForeignKey(User, models.PROTECT, related_name="hints_opened")
    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="hints_opened")
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
