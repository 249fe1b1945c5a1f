"""A class's work graded once more, with newer tests: a preview until a person applies it."""

from __future__ import annotations

from typing import ClassVar

from catalog.models import Exercise, ExerciseVersion
from classes.models import Class
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from grading.models.gradings import GradingJob, Submission, Verdict


class Regrading(models.Model):
    """What a class handed in for ``exercise``, graded with ``version``; what counts changes when it is applied.

    ``words`` are for the students whose work it changes, ``ended_by`` is who applied or cancelled it.
    """

    class State(models.TextChoices):
        """Where it stands. The last two are final."""

        RUNNING = "running", "Being graded"
        STOPPED = "stopped", "Stopped"
        APPLIED = "applied", "Applied"
        CANCELLED = "cancelled", "Cancelled"

    in_class = models.ForeignKey(Class, models.PROTECT, related_name="regradings")
    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="regradings")
    version = models.ForeignKey(ExerciseVersion, models.PROTECT, related_name="regradings")
    state = models.CharField(max_length=10, choices=State, default=State.RUNNING)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    ended = models.DateTimeField(null=True)
    words = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-begun", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["in_class", "exercise"],
                condition=Q(state__in=["running", "stopped"]),
                name="one_open_regrading_a_class_and_exercise",
            ),
            models.CheckConstraint(condition=~Q(state="applied", words=""), name="an_applied_regrading_says_why"),
        ]

    def __str__(self) -> str:
        return f"Regrading of {self.exercise} in {self.in_class}"

    @property
    def is_open(self) -> bool:
        """Whether it can still be applied."""
        return self.state in (self.State.RUNNING, self.State.STOPPED)


class Regraded(models.Model):
    """A submission of a regrading; ``before`` is the verdict that counted until it was applied, ``None`` till then."""

    TOLD_BY = "before__job__submission__user"
    TOLD = ("submission", "before__score", "before__max_score", "regrading__ended", "regrading__words")

    regrading = models.ForeignKey(Regrading, models.CASCADE, related_name="regraded")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="regraded")
    job = models.ForeignKey(GradingJob, models.PROTECT, related_name="regraded")
    before = models.ForeignKey(Verdict, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        verbose_name_plural = "regraded submissions"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["regrading", "submission"], name="once_in_a_regrading"),
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} in {self.regrading_id}"
