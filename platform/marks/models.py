"""Adjustments: what a person adds to a mark or takes from it."""

from __future__ import annotations

from typing import Any, ClassVar

from accounts.models import User
from classes.models import PlanRow
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Adjustment(models.Model):
    """Points that ``author`` gave ``user`` for a row, and why. Never changed: another one ``undoes`` it."""

    TOLD_BY = "user"
    TOLD = ("row__in_class__name", "points", "reason", "at")

    user = models.ForeignKey(User, models.PROTECT, related_name="adjustments")
    row = models.ForeignKey(PlanRow, models.PROTECT, related_name="adjustments")
    points = models.DecimalField(max_digits=7, decimal_places=2)
    reason = models.TextField()
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="undone_by")

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(undoes=None) & ~Q(points=0) | Q(undoes__isnull=False, points=0),
                name="an_adjustment_has_points_or_undoes_one",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="an_adjustment_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.points:+} for {self.user}: {self.row}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new one."""
        if not self._state.adding:
            raise ValidationError("An adjustment is on the record and cannot change; undo it by another one.")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Refuse: it is on the record."""
        raise ValidationError("An adjustment is on the record and stays; undo it by another one.")
