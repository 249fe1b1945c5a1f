"""Who is next: the order in which waiting work is taken.

Students take turns, so that one's flood waits behind everybody else's first try. Everybody's oldest waiting work
comes before anybody's second; and of those, who had a turn lately comes after who had none.
"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import DateTimeField, F, Max, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Now, RowNumber

from grading.models import GradingJob

MEMORY = timedelta(minutes=10)
"""A turn longer ago than this no longer counts against anybody."""

MAX_ATTEMPTS = 3

_RIPE = Q(not_before=None) | Q(not_before__lte=Now())
_WAITING = Q(state=GradingJob.State.QUEUED) & _RIPE
_ABANDONED = Q(state=GradingJob.State.RUNNING, lease_until__lt=Now())


def waiting(queue: str) -> QuerySet[GradingJob]:
    """The work of ``queue`` that may be taken now, the next one first: what is queued, or left behind by its worker."""
    takeable = GradingJob.objects.filter(_WAITING | _ABANDONED, queue=queue, attempt__lt=MAX_ATTEMPTS)
    own_line = Window(RowNumber(), partition_by=F("submission__user"), order_by=["created", "pk"])
    in_turns = takeable.annotate(turn=own_line, last_turn=_last_turn())
    return in_turns.order_by("turn", F("last_turn").asc(nulls_first=True), "created", "pk")


def exhausted() -> QuerySet[GradingJob]:
    """Work that was left behind on its last attempt."""
    return GradingJob.objects.filter(_ABANDONED, attempt__gte=MAX_ATTEMPTS)


def _last_turn() -> Subquery:
    """When work of the same student was last taken from the same queue, if that was lately."""
    turns = GradingJob.objects.filter(
        queue=OuterRef("queue"), claimed__gt=Now() - MEMORY, submission__user=OuterRef("submission__user")
    )
    latest = turns.order_by().values("submission__user").annotate(latest=Max("claimed")).values("latest")
    return Subquery(latest, output_field=DateTimeField())
