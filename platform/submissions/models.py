"""What people say about a submission."""

from __future__ import annotations

from typing import Any, ClassVar

from accounts.models import User
from catalog.models import Exercise
from classes.models import Class
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from grading.models import Submission


class Remark(models.Model):
    """Words of staff or of its author on a submission, or on a line of one of its files.

    ``line`` counts from 1; it is null, and ``file`` empty, for words on the whole. ``asks`` is for an answer,
    ``regrade`` for another look at the points, which asks for an answer, too. Nothing is changed afterwards: who
    regrets a remark withdraws it, and its words are shown no more.
    """

    TOLD_BY = "submission__user"
    TOLD = ("submission", "author__display_name", "file", "line", "words", "asks", "regrade", "at", "withdrawn")

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="remarks")
    author = models.ForeignKey(User, models.PROTECT, related_name="remarks")
    file = models.CharField(max_length=255, blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    words = models.TextField(max_length=5000)
    asks = models.BooleanField(default=False)
    regrade = models.BooleanField(default=False, db_default=False)
    at = models.DateTimeField(default=timezone.now)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["submission", "at"], name="remarks_in_order")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(regrade=False) | Q(asks=True), name="a_request_asks_for_an_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.author} on {self.submission_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new one."""
        if not self._state.adding:
            raise ValidationError("A remark is on the record and cannot change; withdraw it and write another.")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Refuse: it is on the record."""
        raise ValidationError("A remark is on the record and stays; withdraw it.")


class SavedRemark(models.Model):
    """Words that staff of a class use again on an exercise: picked by ``name``, and changed as it fits."""

    in_class = models.ForeignKey(Class, models.CASCADE, related_name="saved_remarks")
    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    words = models.TextField(max_length=5000)

    class Meta:
        ordering: ClassVar[list[str]] = ["name", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["in_class", "exercise", "name"], name="one_saved_remark_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class RemarksSeen(models.Model):
    """When somebody last looked at the remarks on a submission."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("submission", "at")

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="+")
    user = models.ForeignKey(User, models.CASCADE, related_name="remarks_seen")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "remarks seen"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["submission", "user"], name="one_look_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.at:%Y-%m-%d %H:%M}"
