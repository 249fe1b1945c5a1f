"""What was handed in, the work of grading it, and what came of it.

The row of ``GradingJob`` *is* the queue: a broker that loses a message loses nothing.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from accounts.models import User
from catalog.models import ExerciseVersion
from django.conf import settings
from django.db import models
from django.utils import timezone


class Submissions(models.QuerySet["Submission"]):
    """Submissions, with the one rule of who may see which."""

    def visible_to(self, user: User) -> Submissions:
        """An instructor sees all, everybody else their own."""
        return self if user.is_instructor else self.filter(user=user)


class Submission(models.Model):
    """Files a student handed in, with the exercise version and the seed they are graded with."""

    class Kind(models.TextChoices):
        """Which tests it meets."""

        SUBMIT = "submit", "Submit: hidden tests, counts"
        RUN = "run", "Run: visible tests, does not count"
        SNIPPET = "snippet", "Snippet: the code of a lesson, does not count"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="submissions")
    version = models.ForeignKey(ExerciseVersion, models.PROTECT, related_name="submissions")
    kind = models.CharField(max_length=10, choices=Kind)
    files = models.JSONField()
    seed = models.PositiveIntegerField()
    created = models.DateTimeField(default=timezone.now)

    objects = Submissions.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-created"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["user", "created"])]

    def __str__(self) -> str:
        return f"{self.user} → {self.version.exercise.slug} ({self.id})"


class GradingJob(models.Model):
    """The work of grading one submission.

    A worker owns a running job while ``fence`` is the number its claim gave it and ``lease_until`` lies ahead.
    ``attempt`` counts claims; ``not_before`` holds a retry back; ``trouble`` is for staff, never for students.
    ``progress`` is what a training says of itself while it runs: ``{"epoch": 3, "metrics": {"loss": 0.2}}``, shown and
    never believed.
    """

    class State(models.TextChoices):
        """Where the work stands. ``done``, ``failed`` and ``replaced`` are final."""

        QUEUED = "queued", "Waiting"
        RUNNING = "running", "Being graded"
        DONE = "done", "Graded"
        FAILED = "failed", "Could not be graded"
        REPLACED = "replaced", "Replaced by a newer one"

    class Queue(models.TextChoices):
        """One queue a tier: a neuron never waits behind a network that trains."""

        INSTANT = "instant", "Instant"
        MODEL = "model", "Model"
        TRAINING = "training", "Training"

    submission = models.OneToOneField(Submission, models.CASCADE, related_name="job")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    queue = models.CharField(max_length=10, choices=Queue)
    attempt = models.PositiveSmallIntegerField(default=0)
    fence = models.PositiveBigIntegerField(default=0)
    worker = models.CharField(max_length=200, blank=True)
    trouble = models.TextField(blank=True)
    progress = models.JSONField(null=True, blank=True)
    created = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(null=True, blank=True)
    claimed = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["created"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "queue", "created"]),
            models.Index(fields=["queue", "claimed"]),
        ]

    def __str__(self) -> str:
        return f"job {self.pk} ({self.state})"


class Verdict(models.Model):
    """The one result of a submission; ``report`` is ``graders.report.Report.to_json()``."""

    submission = models.OneToOneField(Submission, models.CASCADE, related_name="verdict")
    outcome = models.CharField(max_length=30)
    score = models.FloatField()
    max_score = models.FloatField()
    report = models.JSONField()
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar[list[str]] = ["-created"]

    def __str__(self) -> str:
        return f"{self.outcome} {self.score:g}/{self.max_score:g}"
