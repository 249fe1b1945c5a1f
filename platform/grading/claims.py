"""Taking work, keeping it, and putting its result on the record exactly once.

Every step is one conditional UPDATE that says how many rows it changed. ``fence`` rises with each claim, so a
worker that lost its claim, however late it wakes, changes nothing. Times are the database's: worker hosts need
not agree on the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Now

from graders.report import Report
from grading.line import MAX_ATTEMPTS, waiting
from grading.models import GradingJob, Submission, Verdict
from grading.storable import storable

State = GradingJob.State
TROUBLE_LENGTH = 4000


@dataclass(frozen=True)
class Claim:
    """The right to grade one job, as long as the job's fence is still this one's."""

    job_id: int
    fence: int
    attempt: int
    submission: Submission


def claim(queue: str, worker: str) -> Claim | None:
    """Take the next work of ``queue`` for ``worker`` (a name for staff); ``None`` when nothing waits."""
    while job := waiting(queue).first():
        taken = GradingJob.objects.filter(pk=job.pk, state=job.state, fence=job.fence).update(
            state=State.RUNNING,
            fence=F("fence") + 1,
            attempt=F("attempt") + 1,
            worker=worker,
            claimed=Now(),
            progress=None,
            lease_until=_lease_end(),
        )
        if taken == 1:
            submission = Submission.objects.select_related("version").get(job=job)
            return Claim(job.pk, job.fence + 1, job.attempt + 1, submission)
    return None


def renew(claim: Claim) -> bool:
    """Push the lease's end ahead; ``False`` when the claim is lost."""
    return _own(claim).update(lease_until=_lease_end()) == 1


def tell(claim: Claim, progress: dict[str, Any]) -> bool:
    """Let waiting pages know how the training goes; ``False`` when the claim is lost."""
    return _own(claim).update(progress=storable(progress)) == 1


def record(claim: Claim, report: Report) -> bool:
    """Put the verdict on the record; ``False``, and nothing stored, when the claim is lost."""
    with transaction.atomic():
        if _own(claim).update(state=State.DONE, lease_until=None, finished=Now(), trouble="") != 1:
            return False
        Verdict.objects.create(
            submission=claim.submission,
            outcome=str(report.outcome),
            score=report.score,
            max_score=report.max_score,
            report=storable(report.to_json()),
        )
    return True


def give_back(claim: Claim, trouble: str) -> bool:
    """Our fault: wait a little and try again, or after the last attempt leave it to staff; ``False`` when lost."""
    trouble = storable(trouble[:TROUBLE_LENGTH])
    if claim.attempt >= MAX_ATTEMPTS:
        return _own(claim).update(state=State.FAILED, lease_until=None, finished=Now(), trouble=trouble) == 1
    pause = timedelta(seconds=2 * 5 ** (claim.attempt - 1))
    return _own(claim).update(state=State.QUEUED, lease_until=None, not_before=Now() + pause, trouble=trouble) == 1


def _own(claim: Claim) -> QuerySet[GradingJob]:
    return GradingJob.objects.filter(pk=claim.job_id, state=State.RUNNING, fence=claim.fence)


def _lease_end() -> object:
    return Now() + timedelta(seconds=settings.HEBB_LEASE_SECONDS)
