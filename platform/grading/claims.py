"""Taking work, keeping it, and putting its result on the record exactly once.

Every step is one conditional UPDATE that says how many rows it changed. ``fence`` rises with each claim, so a
worker that lost its claim, however late it wakes, changes nothing. Times are the database's: worker hosts need
not agree on the clock.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from catalog.models import ExerciseVersion
from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Now

from graders.protocol import TrainingProgress
from graders.report import Report
from grading import news, training_curves
from grading.database_json import database_json
from grading.fair_queue import MAX_ATTEMPTS, REGRADING, next_job
from grading.findings import HIDDEN, keep_findings
from grading.models import Figure, GradingJob, Purpose, Submission, TrainingCurve, Verdict
from grading.training_curves import Run

State = GradingJob.State
TROUBLE_LENGTH = 4000


@dataclass(frozen=True)
class Claim:
    """The right to grade one job, as long as the job's fence is still this one's.

    ``version`` is what it is graded with; ``None`` for what only runs.
    """

    job_id: int
    fence: int
    attempt: int
    purpose: Purpose
    submission: Submission
    version: ExerciseVersion | None

    @property
    def holder(self) -> int:
        """On whose share of a worker it counts: its student's; all regradings have one together."""
        return REGRADING if self.purpose == Purpose.REGRADE else self.submission.user_id


def claim(queue: str, worker: str, passing_over: Collection[int] = ()) -> Claim | None:
    """Take the next work of ``queue`` for ``worker`` (a name for staff); ``None`` when nothing waits.

    Work of the holders in ``passing_over`` (students' keys, `REGRADING`) is left where it is.
    """
    while job := next_job(queue, passing_over):
        taken = GradingJob.objects.filter(pk=job.pk, state=job.state, fence=job.fence).update(
            state=State.RUNNING,
            fence=F("fence") + 1,
            attempt=F("attempt") + 1,
            worker=worker,
            claimed=Now(),
            progress=None,
            printed="",
            lease_until=_lease_end(),
        )
        if taken == 1:
            news.tell()
            things = ("version", "submission__lesson__section__chapter", "submission__scratch_of")
            whole = GradingJob.objects.select_related(*things).get(pk=job.pk)
            purpose = Purpose(job.purpose)
            return Claim(job.pk, job.fence + 1, job.attempt + 1, purpose, whole.submission, whole.version)
    return None


def renew(claim: Claim) -> bool:
    """Push the lease's end ahead; ``False`` when the claim is lost."""
    return _own(claim).update(lease_until=_lease_end()) == 1


def held(claim: Claim) -> bool:
    """Whether the claim still holds: nobody has stopped the job, and no other worker has taken it."""
    return _own(claim).exists()


def tell(claim: Claim, progress: TrainingProgress, runs: Sequence[Run] = ()) -> bool:
    """Let waiting pages know how the training goes, and went; ``False`` when the claim is lost."""
    with transaction.atomic():
        if _own(claim).update(progress=database_json(vars(progress))) != 1:
            return False
        _keep(claim, runs)
        news.tell()
    return True


def tell_printed(claim: Claim, text: str) -> bool:
    """Let waiting pages know the end of what was printed; ``False`` when the claim is lost."""
    told = _own(claim).update(printed=database_json(text)) == 1
    news.tell()
    return told


def record(claim: Claim, report: Report, runs: Sequence[Run] = ()) -> bool:
    """Put the verdict on the record, with its trainings; ``False``, and nothing stored, when the claim is lost."""
    with transaction.atomic():
        if _own(claim).update(state=State.DONE, lease_until=None, finished=Now(), trouble="", printed="") != 1:
            return False
        verdict = Verdict.objects.create(
            job_id=claim.job_id,
            version=claim.version,
            outcome=str(report.outcome),
            score=report.score,
            max_score=report.max_score,
            report=database_json(report.to_json() | {"figures": []}),
        )
        Figure.objects.bulk_create(
            Figure(verdict=verdict, number=number, title=database_json(figure.title), png=figure.png_bytes())
            for number, figure in enumerate(report.figures)
        )
        _keep(claim, runs)
        if claim.purpose in HIDDEN:
            keep_findings(verdict, report)
        if claim.purpose.counts:
            Submission.objects.filter(pk=claim.submission.pk).update(current=verdict)
        news.tell()
    return True


def give_back(claim: Claim, trouble: str) -> bool:
    """Our fault: wait a little and try again, or after the last attempt leave it to staff; ``False`` when lost."""
    trouble = database_json(trouble[:TROUBLE_LENGTH])
    if claim.attempt >= MAX_ATTEMPTS:
        changes = {"state": State.FAILED, "finished": Now()}
    else:
        pause = timedelta(seconds=2 * 5 ** (claim.attempt - 1))
        changes = {"state": State.QUEUED, "not_before": Now() + pause}
    given_back = _own(claim).update(lease_until=None, trouble=trouble, **changes) == 1
    news.tell()
    return given_back


def _keep(claim: Claim, runs: Sequence[Run]) -> None:
    """Store the trainings of a grading in place of those that were stored of it before."""
    if runs:
        TrainingCurve.objects.update_or_create(job_id=claim.job_id, defaults={"runs": training_curves.stored(runs)})
    else:
        TrainingCurve.objects.filter(job_id=claim.job_id).delete()


def _own(claim: Claim) -> QuerySet[GradingJob]:
    return GradingJob.objects.filter(pk=claim.job_id, state=State.RUNNING, fence=claim.fence)


def _lease_end() -> object:
    return Now() + timedelta(seconds=settings.HEBB_LEASE_SECONDS)
