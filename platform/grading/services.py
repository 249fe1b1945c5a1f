"""How work enters the queue."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import timedelta

from accounts.models import User
from catalog.models import ExerciseVersion
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from graders.exercise import TIERS
from grading import doorbell, refusals
from grading.models import GradingJob, Submission
from grading.refusals import SubmissionRefused


def submit(user: User, version: ExerciseVersion, kind: str, files: Mapping[str, str]) -> Submission:
    """Take ``files`` (name to text) for grading and return at once.

    ``kind`` is a ``Submission.Kind``. Once this returns, the work is on the record and will be graded, whatever
    becomes of the broker. Raises ``SubmissionRefused``, with words for the student, and then nothing is stored.
    """
    refusals.check(files)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)  # one student's parallel clicks take turns
        _refuse_a_flood(user)
        _replace_waiting(user, version, kind)
        submission = Submission.objects.create(
            user=user, version=version, kind=Submission.Kind(kind), files=dict(files), seed=seed_of(version, files)
        )
        job = GradingJob.objects.create(submission=submission, queue=TIERS[version.exercise.tier].queue)
        transaction.on_commit(lambda: doorbell.ring(job.pk, job.queue))
    return submission


def grade_again(jobs: QuerySet[GradingJob]) -> int:
    """Put the failed ones among ``jobs`` back into the queue with three fresh attempts; answers how many they were."""
    failed = jobs.filter(state=GradingJob.State.FAILED)
    waiting = list(failed.values_list("pk", "queue"))
    count = failed.update(state=GradingJob.State.QUEUED, attempt=0, not_before=None, finished=None)
    for job, queue in waiting:
        doorbell.ring(job, queue)
    return count


def seed_of(version: ExerciseVersion, files: Mapping[str, str]) -> int:
    """The run's seed, below 2³¹: the same code and exercise version always get the same one.

    It is keyed, so that a student cannot work out which inputs a submission will meet.
    """
    content = hashlib.sha256(json.dumps([version.digest, dict(files)], sort_keys=True).encode()).hexdigest()
    digest = salted_hmac("grading.seed", content, algorithm="sha256").digest()
    return int.from_bytes(digest[:4], "big") & 0x7FFFFFFF


def _refuse_a_flood(user: User) -> None:
    """Count what came in the last minute, and refuse what is over the limit."""
    limit = settings.HEBB_SUBMISSIONS_PER_MINUTE
    now = timezone.now()
    recent = Submission.objects.filter(user=user, created__gt=now - timedelta(minutes=1)).order_by("created")
    if recent.count() < limit:
        return
    wait = int((recent[0].created + timedelta(minutes=1) - now).total_seconds()) + 1
    raise SubmissionRefused(
        f"You have handed in {limit} times within a minute. Wait {wait} s, then press again: your code is kept."
    )


def _replace_waiting(user: User, version: ExerciseVersion, kind: str) -> None:
    """A newer submission takes the place of the same student's waiting one for the same exercise and button."""
    GradingJob.objects.filter(
        state=GradingJob.State.QUEUED,
        submission__user=user,
        submission__version__exercise=version.exercise_id,
        submission__kind=kind,
    ).update(state=GradingJob.State.REPLACED, finished=timezone.now())
