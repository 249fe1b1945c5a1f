"""What students answer to open questions, and the points that staff give for it."""

from __future__ import annotations

from typing import Any, ClassVar

from accounts.models import User
from classes.models import OpenQuestion, PlanRow
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from grading.models import Submission


class OpenAnswer(models.Model):
    """A text and files that a student handed in for an open question.

    ``files`` names the files, which are kept for a while only. ``grade`` is what counts; null until staff gave one.
    """

    TOLD_BY = "user"
    TOLD = ("question__title", "text", "files", "at")

    question = models.ForeignKey(OpenQuestion, models.PROTECT, related_name="answers")
    user = models.ForeignKey(User, models.PROTECT, related_name="open_answers")
    text = models.TextField(blank=True, max_length=20_000)
    files: models.JSONField[Any, Any] = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now)
    grade = models.OneToOneField("Grade", models.PROTECT, null=True, editable=False, related_name="counts_for")

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["question", "user", "at"], name="open_answers")]

    def __str__(self) -> str:
        return f"{self.user}: {self.question}"


class AnswerFile(models.Model):
    """A file of an answer, as it was handed in, until ``HEBB_UPLOAD_DAYS`` have passed.

    ``kind`` is what it was found to be. Of a notebook ``cells`` has the kind and the text of each cell.
    """

    class Kind(models.TextChoices):
        """What a file may be; the value is its media type, except a notebook's, which no page shows as it is."""

        PNG = "image/png", "Picture (PNG)"
        JPEG = "image/jpeg", "Picture (JPEG)"
        NOTEBOOK = "notebook", "Notebook"

    ERASED_WITH = TOLD_BY = "answer__user"
    TOLD = ("answer", "name", "content", "created")

    answer = models.ForeignKey(OpenAnswer, models.CASCADE, related_name="kept")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=10, choices=Kind)
    content = models.BinaryField()
    cells: models.JSONField[Any, Any] = models.JSONField(default=list)
    created = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["answer", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["answer", "number"], name="one_file_a_number"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_picture(self) -> bool:
        """Whether a page shows it."""
        return self.kind != self.Kind.NOTEBOOK


class PointsGiven(models.Model):
    """Points that staff gave, criterion by criterion, as they were then. Never changed: the next ones count.

    ``points`` is a list of ``{"title", "points", "out_of", "words"}``, numbers as texts of decimals.
    """

    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    score = models.DecimalField(max_digits=7, decimal_places=2)
    out_of = models.DecimalField(max_digits=7, decimal_places=2)
    points: models.JSONField[Any, Any] = models.JSONField()
    remark = models.TextField(blank=True, max_length=5000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.score} of {self.out_of}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new one."""
        if not self._state.adding:
            raise ValidationError("A grade is on the record and cannot change; give another one.")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Refuse: it is on the record."""
        raise ValidationError("A grade is on the record and stays; give another one.")


class Grade(PointsGiven):
    """The points for an answer."""

    TOLD_BY = "answer__user"
    TOLD = ("answer", "author__display_name", "score", "out_of", "points", "remark", "at")

    answer = models.ForeignKey(OpenAnswer, models.PROTECT, related_name="grades")


class RubricGrade(PointsGiven):
    """The points by the rubric of an exercise's row, for one submission; of a student's the latest counts."""

    TOLD_BY = "submission__user"
    TOLD = ("submission", "author__display_name", "score", "out_of", "points", "remark", "at")

    row = models.ForeignKey(PlanRow, models.PROTECT, related_name="rubric_grades")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="rubric_grades")
