"""Who is next: the order of waiting work, and how a place in it is given.

A queue is taken in the order ``(priority, turn, created)``, which an index has. ``priority`` comes from the purpose:
a click never waits behind a regrading. ``turn`` shares a lane (one queue, one priority) between students by *start-time
fair queueing* (Goyal, Vin and Cheng, 1996): new work gets the turn that is being served or, if that is later, the one
after its student's last. So one student's backlog lies at ever later turns, and others' first work comes before it.
See docs/decisions/start-time-fair-queueing.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Max, Q, QuerySet
from django.db.models.functions import Now

from grading.models import GradingJob, Purpose

MAX_ATTEMPTS = 3

ORDER = ("priority", "turn", "created", "pk")

REGRADING = 0
"""Who has a share of a worker beside the students, by their keys: all regradings together."""

_RIPE = Q(not_before=None) | Q(not_before__lte=Now())
HELD = Q(attempt=0, not_before__gt=Now())
"""What waits for an exam to be over, not for its turn."""


def waiting(queue: str) -> QuerySet[GradingJob]:
    """The work of ``queue`` that waits and may be taken now, the next one first."""
    queued = GradingJob.objects.filter(_RIPE, queue=queue, state=GradingJob.State.QUEUED, attempt__lt=MAX_ATTEMPTS)
    return queued.order_by(*ORDER)


def left_behind(queue: str) -> QuerySet[GradingJob]:
    """Running work of ``queue`` whose worker let its lease run out, and that may be tried again."""
    return _abandoned().filter(queue=queue, attempt__lt=MAX_ATTEMPTS).order_by(*ORDER)


def exhausted() -> QuerySet[GradingJob]:
    """Work that was left behind on its last attempt."""
    return _abandoned().filter(attempt__gte=MAX_ATTEMPTS)


def next_job(queue: str, passing_over: Collection[int] = ()) -> GradingJob | None:
    """What to take next; what was left behind comes before what it was ahead of.

    Args:
        queue: which one.
        passing_over: who has their share of this worker already: keys of students, or `REGRADING`.
    """
    candidates = [_without(jobs, passing_over).first() for jobs in (left_behind(queue), waiting(queue))]
    found = [job for job in candidates if job]
    return min(found, key=lambda job: tuple(getattr(job, name) for name in ORDER), default=None)


def _without(jobs: QuerySet[GradingJob], holders: Collection[int]) -> QuerySet[GradingJob]:
    """``jobs`` without those that count on the share of ``holders``."""
    live = Purpose.REGRADE.priority
    if REGRADING in holders:
        jobs = jobs.filter(priority__lt=live)
    students = set(holders) - {REGRADING}
    return jobs.exclude(student__in=students, priority__lt=live) if students else jobs


def turn_for(student: int, queue: str, purpose: Purpose) -> int:
    """The turn of new work of ``student``."""
    lane = GradingJob.objects.filter(queue=queue, priority=purpose.priority)
    return max(_being_served(lane), _last_of(lane, student) + 1)


def turns_for(students: Iterable[int], queue: str, purpose: Purpose) -> list[int]:
    """The turns of much new work at once, in the order in which its students are named."""
    lane = GradingJob.objects.filter(queue=queue, priority=purpose.priority)
    served, turns, last = _being_served(lane), [], defaultdict[int, int](int)
    for student in students:
        if student not in last:
            last[student] = _last_of(lane, student)
        last[student] = max(served, last[student] + 1)
        turns.append(last[student])
    return turns


def _being_served(lane: QuerySet[GradingJob]) -> int:
    """The latest turn of which work was taken; 1 before any was.

    It never falls, not even while work of an old turn is tried again: what came then would go before all that waits.
    """
    latest: int | None = lane.filter(claimed__isnull=False).aggregate(latest=Max("turn"))["latest"]
    return latest or 1


def _last_of(lane: QuerySet[GradingJob], student: int) -> int:
    last: int | None = lane.filter(student=student).aggregate(last=Max("turn"))["last"]
    return last or 0


def _abandoned() -> QuerySet[GradingJob]:
    return GradingJob.objects.filter(state=GradingJob.State.RUNNING, lease_until__lt=Now())
