"""Submissions of a class that are alike, for staff."""

from __future__ import annotations

from typing import ClassVar

from catalog.models import Exercise
from classes.models import Class
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from grading.models.gradings import Submission


class Comparison(models.Model):
    """What a class handed in for an exercise, compared with each other and with earlier terms, for staff.

    ``compared`` is how many submissions were, the latest one of each student.
    """

    class State(models.TextChoices):
        """Where it stands. The last one is final."""

        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Being compared"
        DONE = "done", "Compared"

    in_class = models.ForeignKey(Class, models.CASCADE, related_name="comparisons")
    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="comparisons")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun = models.DateTimeField(default=timezone.now)
    claimed = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)
    compared = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-begun", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["in_class", "exercise"],
                condition=Q(state__in=["waiting", "running"]),
                name="one_open_comparison_a_class_and_exercise",
            ),
        ]

    def __str__(self) -> str:
        return f"Comparison of {self.exercise} in {self.in_class}"


class SimilarPair(models.Model):
    """Two submissions that are alike: ``shared`` fingerprints, ``percent`` of what the shorter one has of its own."""

    comparison = models.ForeignKey(Comparison, models.CASCADE, related_name="pairs")
    first = models.ForeignKey(Submission, models.CASCADE, related_name="+")
    second = models.ForeignKey(Submission, models.CASCADE, related_name="+")
    shared = models.PositiveIntegerField()
    percent = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-percent", "-shared", "pk"]

    def __str__(self) -> str:
        return f"{self.first_id} and {self.second_id}: {self.percent} %"
