"""People, and what the throttle counts."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.zones import check_time_zone


class Role(models.TextChoices):
    """What a person is here for."""

    STUDENT = "student", "Student"
    INSTRUCTOR = "instructor", "Instructor"


class User(AbstractUser):
    """A person who signs in. ``demo`` accounts have a printed password and work from this machine only.

    ``email`` opens the account once it is confirmed, and is nobody else's then. Without a ``time_zone`` of their own
    people are shown the times of the site's.
    """

    first_name = None  # type: ignore[assignment]  # one name, as its owner writes it
    last_name = None  # type: ignore[assignment]

    display_name = models.CharField("name", max_length=100, blank=True, help_text="As others see you.")
    mail_remarks = models.BooleanField(
        "Mail me about remarks",
        default=False,
        db_default=False,
        help_text="When somebody writes about what you handed in, or about what you wrote a remark on.",
    )
    role = models.CharField(max_length=20, choices=Role, default=Role.STUDENT)
    demo = models.BooleanField(default=False, editable=False)
    email_confirmed = models.DateTimeField(null=True, blank=True, help_text="When it was proved to be theirs.")
    time_zone = models.CharField(max_length=64, blank=True, default="", db_default="", validators=[check_time_zone])

    class Meta(AbstractUser.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                Lower("email"),
                condition=models.Q(email_confirmed__isnull=False),
                name="one_account_a_confirmed_address",
                violation_error_message="Another account has confirmed this mail address.",
            )
        ]

    def __str__(self) -> str:
        return self.display_name or self.username

    @property
    def is_instructor(self) -> bool:
        """Whether this person is an instructor, by role or as a superuser.

        What that allows is in ``classes.permissions``, the only place that asks.
        """
        return self.role == Role.INSTRUCTOR or self.is_superuser

    def get_full_name(self) -> str:
        """The name others see."""
        return str(self)

    def get_short_name(self) -> str:
        """The name others see."""
        return str(self)


class ErasureRequest(models.Model):
    """Somebody asks to be taken out of the records; who runs the site decides (``accounts.erasing``)."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("words", "at")

    user = models.OneToOneField(User, models.CASCADE, related_name="erasure_request")
    words = models.TextField(blank=True, max_length=2000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.user.username} on {self.at:%Y-%m-%d}"


class OpenSession(models.Model):
    """Where somebody is signed in. ``key`` is that of Django's session, which may have ended since."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("browser", "address", "since")

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    key = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=200, blank=True)
    address = models.GenericIPAddressField(null=True)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar[list[str]] = ["-since", "-pk"]
        verbose_name_plural = "places where one is signed in"

    def __str__(self) -> str:
        return f"{self.user.username} since {self.since:%Y-%m-%d %H:%M}"


class FailedSignIn(models.Model):
    """A wrong password, or one that is being looked at: what ``accounts.throttle`` counts.

    ``username`` is the account's, or what was typed where there is none, in small letters.
    """

    username = models.CharField(max_length=150)
    address = models.GenericIPAddressField(null=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["username", "at"]),
            models.Index(fields=["address", "at"]),
        ]

    def __str__(self) -> str:
        return f"{self.username} from {self.address} at {self.at:%Y-%m-%d %H:%M}"


class MailAsked(models.Model):
    """A mail that somebody who need not be its reader asked for: what ``accounts.throttle`` counts, for an hour."""

    to = models.CharField(max_length=254)
    address = models.GenericIPAddressField(null=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "mails asked for"
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["at"])]

    def __str__(self) -> str:
        return f"to {self.to} at {self.at:%Y-%m-%d %H:%M}"


class SignUp(models.Model):
    """An account that was made: what ``accounts.throttle`` counts, for an hour. It does not say whose."""

    address = models.GenericIPAddressField(null=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["at"])]

    def __str__(self) -> str:
        return f"from {self.address} at {self.at:%Y-%m-%d %H:%M}"
