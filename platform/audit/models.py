"""The audit trail: one row for each time that somebody looked at, changed or took along what is another's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

STAYS = "The audit trail is added to only: what stands in it can be neither changed nor deleted."


class Audited(models.TextChoices):
    """What was done."""

    STUDENT = "student", "Looked at a student's page"
    SUBMISSION = "submission", "Looked at a submission or answer"
    RESULTS = "results", "Looked at the results"
    HIDDEN = "hidden", "Read hidden tests or a solution"
    RECORD = "record", "Looked at a record in the admin"
    EXPORT = "export", "Exported"
    POINTS = "points", "Gave points by a rubric"
    ADJUSTMENT = "adjustment", "Adjusted a mark"
    EXTENSION = "extension", "Gave or ended an extension"
    REGRADING = "regrading", "Regraded"
    COMPARISON = "comparison", "Had submissions compared"
    PLAN = "plan", "Imported a plan"
    ROSTER = "roster", "Imported a roster"
    INVITATION = "invitation", "Invited"
    ROLE = "role", "Gave a role"
    GROUP = "group", "Changed a group"
    CODE = "code", "Changed the code for joining"
    CLASS = "class", "Changed the class"
    DATA = "data", "Exported or erased personal data"
    ACCESS = "access", "Set up, turned off or reset two factors"


class Entries(models.QuerySet["Entry"]):
    """Rows that are read and added, never changed or deleted, but by `forget_old`."""

    def update(self, **_: Any) -> int:
        """Refuse: it is on the record."""
        raise ValidationError(STAYS)

    def bulk_update(self, *_: Any, **__: Any) -> int:
        """Refuse: it is on the record."""
        raise ValidationError(STAYS)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse: it is on the record."""
        raise ValidationError(STAYS)

    def forget_old(self) -> int:
        """Delete what has been kept for ``HEBB_AUDIT_DAYS``; how many those are."""
        old = self.filter(at__lt=Now() - timedelta(days=settings.HEBB_AUDIT_DAYS))
        return models.QuerySet.delete(old)[0]


class Entry(models.Model):
    """``by`` did this, to ``about`` or what is theirs; who ran a command on the server is nobody: null.

    ``look`` is the same for one that is the same within an hour, and empty for what was changed or taken along.
    ``words`` and ``address``, the page where it can be seen, name no person: an entry outlives the names in it.
    """

    TOLD_BY = "about"
    TOLD = ("at", "kind", "in_class__name")

    at = models.DateTimeField(default=timezone.now)
    kind = models.CharField(max_length=20, choices=Audited)
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    about = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    in_class = models.ForeignKey("classes.Class", models.PROTECT, null=True, blank=True, related_name="+")
    words = models.CharField(max_length=500, blank=True)
    address = models.CharField(max_length=200, blank=True)
    look = models.CharField(max_length=64, blank=True, editable=False)

    objects = Entries.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering: ClassVar[list[str]] = ["-at", "-pk"]
        verbose_name_plural = "audit entries"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["in_class", "at"]),
            models.Index(fields=["by", "at"]),
            models.Index(fields=["at"]),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["look"], condition=~models.Q(look=""), name="a_look_is_entered_once_an_hour"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new one."""
        if not self._state.adding:
            raise ValidationError(STAYS)
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Refuse: it is on the record."""
        raise ValidationError(STAYS)
