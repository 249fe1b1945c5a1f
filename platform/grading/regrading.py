"""Regrading what a class handed in: begun, stopped, resumed, and applied or cancelled by a person.

It grades behind all live work. Nothing that counts changes before it is applied, and then all of it changes in one
transaction. Each step is an UPDATE of the regrading's state that must change one row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from catalog.models import Exercise
from classes.models import Class
from django.db import IntegrityError, transaction
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from grading import doorbell, news
from grading.models import GradingJob, Purpose, Regraded, Regrading, Submission, Verdict
from grading.services import regrade

State = Regrading.State
OPEN: Final = (State.RUNNING, State.STOPPED)
MOST: Final = 5000
"""Submissions in one regrading, the oldest first; those that are left are another one's."""
WORDS_LENGTH: Final = 1000

WAITING: Final = (GradingJob.State.QUEUED, GradingJob.State.RUNNING)
UNFINISHED: Final = (GradingJob.State.STOPPED, GradingJob.State.FAILED)


class RegradingRefused(Exception):
    """Why a step is not taken, in words for who wanted it."""


@dataclass(frozen=True)
class Progress:
    """How many submissions a regrading has, and how far they are."""

    all: int
    done: int
    failed: int
    waiting: int

    @property
    def stopped(self) -> int:
        """Those that are not graded and will not be, until it is resumed."""
        return self.all - self.done - self.failed - self.waiting


def outdated(work: QuerySet[Submission]) -> QuerySet[Submission]:
    """Those of ``work`` whose verdict was made with another version than their exercise's current one."""
    judged = work.filter(purpose=Purpose.SUBMIT, current__isnull=False, version__exercise__current__isnull=False)
    return judged.filter(~Q(current__version=F("version__exercise__current")))


@transaction.atomic
def begin(taught: Class, exercise: Exercise, work: QuerySet[Submission], by: User) -> Regrading:
    """Grade what is outdated of ``work``, which is the class's, with the exercise's current version.

    Raises ``RegradingRefused``: when nothing is outdated, and while another regrading of it is open in the class.
    """
    now = Exercise.everything.select_for_update().get(pk=exercise.pk)
    found = list(outdated(work).filter(version__exercise=now).order_by("created", "pk").only("pk")[:MOST])
    if not found or not now.current:
        raise RegradingRefused("Everything handed in here is graded with the current version already.")
    try:
        with transaction.atomic():
            made = Regrading.objects.create(in_class=taught, exercise=now, version=now.current, begun_by=by)
    except IntegrityError:
        raise RegradingRefused("Another regrading of it is open: apply or cancel that one first.") from None
    chosen = Submission.objects.filter(pk__in=[one.pk for one in found])
    regrade(chosen, now.current)
    jobs = GradingJob.objects.filter(submission__in=chosen, version=now.current, purpose=Purpose.REGRADE)
    rows = [Regraded(regrading=made, submission_id=job.submission_id, job=job) for job in jobs.only("submission")]
    Regraded.objects.bulk_create(rows, batch_size=500)
    _go_on(made)
    _record(made, by, f"begun, of {len(rows)} submissions")
    return made


def stop(regrading: Regrading) -> bool:
    """Grade no more of it for now; ``False`` when it was not running."""
    with transaction.atomic():
        if not _move(regrading, (State.RUNNING,), State.STOPPED):
            return False
        _stop_jobs(regrading)
    return True


def resume(regrading: Regrading) -> bool:
    """Go on with one that was stopped; ``False`` when it was not."""
    with transaction.atomic():
        if not _move(regrading, (State.STOPPED,), State.RUNNING):
            return False
        _go_on(regrading)
    return True


def cancel(regrading: Regrading, by: User) -> bool:
    """End it without any change; ``False`` when it had ended."""
    with transaction.atomic():
        if not _move(regrading, OPEN, State.CANCELLED, ended_by=by, ended=Now()):
            return False
        _stop_jobs(regrading)
        _record(regrading, by, "cancelled")
    return True


@transaction.atomic
def apply(regrading: Regrading, by: User, words: str) -> int:
    """Let its verdicts count, and keep what counted before; answers how many submissions have a new verdict.

    What could not be graded keeps its verdict. Raises ``RegradingRefused``, and then nothing has changed.
    """
    words = words.replace("\0", "").strip()
    if not words:
        raise RegradingRefused("Say why: the students whose work it is read it.")
    if len(words) > WORDS_LENGTH:
        raise RegradingRefused(f"Say it in at most {WORDS_LENGTH} characters.")
    exercise = Exercise.everything.select_for_update().get(pk=regrading.exercise_id)
    if exercise.current_id != regrading.version_id:
        raise RegradingRefused("The exercise has changed since it was begun. Cancel it and begin another.")
    if not _move(regrading, OPEN, State.APPLIED, ended_by=by, ended=Now(), words=words):
        raise RegradingRefused("It has been applied or cancelled already.")
    if (now := progress(regrading)).waiting or now.stopped:
        raise RegradingRefused("Not everything is graded yet.")
    changed = _let_count(regrading)
    _record(regrading, by, f"applied, to {changed} submissions")
    transaction.on_commit(news.tell)
    return changed


def progress(regrading: Regrading) -> Progress:
    """How far it is; one query."""
    states = GradingJob.State
    counts = regrading.regraded.aggregate(
        all=Count("pk"),
        done=Count("pk", filter=Q(job__state=states.DONE)),
        failed=Count("pk", filter=Q(job__state=states.FAILED)),
        waiting=Count("pk", filter=Q(job__state__in=WAITING)),
    )
    return Progress(**counts)


def _record(regrading: Regrading, by: User, what: str) -> None:
    words = f"Regrading {regrading.pk} of {regrading.exercise} {what}."
    record(Audited.REGRADING, words, by=by, in_class=regrading.in_class)


def _let_count(regrading: Regrading) -> int:
    graded = Regraded.objects.filter(regrading=regrading, job__verdict__isnull=False)
    counted = Submission.objects.filter(pk=OuterRef("submission")).values("current")
    regrading.regraded.filter(pk__in=list(graded.values_list("pk", flat=True))).update(before=Subquery(counted))
    verdicts = Verdict.objects.filter(job__regraded__regrading=regrading, job__submission=OuterRef("pk"))
    changing = Submission.objects.filter(pk__in=graded.values("submission"))
    return changing.update(current=Subquery(verdicts.values("pk")[:1]))


def _move(regrading: Regrading, before: tuple[State, ...], after: State, **changes: object) -> bool:
    """Bring it from one of the states ``before`` into ``after``; whether it was in one of them."""
    return Regrading.objects.filter(pk=regrading.pk, state__in=before).update(state=after, **changes) == 1


def _jobs(regrading: Regrading) -> QuerySet[GradingJob]:
    """Its jobs, without a join: an UPDATE of them then meets each row in the state that it has at that moment."""
    return GradingJob.objects.filter(pk__in=Regraded.objects.filter(regrading=regrading).values("job"))


def _stop_jobs(regrading: Regrading) -> None:
    live = _jobs(regrading).filter(state__in=WAITING)
    live.update(state=GradingJob.State.STOPPED, finished=Now(), lease_until=None, printed="")


def _go_on(regrading: Regrading) -> None:
    """Give what was stopped or has failed fresh attempts, and ring for the first; each that is done calls the next."""
    held = _jobs(regrading).filter(state__in=UNFINISHED)
    held.update(state=GradingJob.State.QUEUED, attempt=0, not_before=None, finished=None)
    for job in _jobs(regrading).filter(state=GradingJob.State.QUEUED).only("queue")[: doorbell.AT_ONCE]:
        transaction.on_commit(lambda job=job: doorbell.ring(job.pk, job.queue))  # type: ignore[misc]
