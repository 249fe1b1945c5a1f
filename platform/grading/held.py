"""Work that waits for an exam to be over."""

from __future__ import annotations

from classes import exams
from classes.models import PlanRow
from django.utils import timezone

from grading.fair_queue import HELD
from grading.models import GradingJob


def hold_until_over() -> None:
    """Have held work wait as long as its exam lasts: dates and extra time may have changed since it was handed in."""
    held = GradingJob.objects.filter(HELD, state=GradingJob.State.QUEUED, submission__sitting__isnull=False)
    rows = PlanRow.objects.filter(pk__in=held.order_by().values("submission__sitting__row"))
    for row in rows:
        until = exams.over(row) if row.exam_minutes and row.verdict_later else timezone.now()
        late = held.filter(submission__sitting__row=row).exclude(not_before=until)
        GradingJob.objects.filter(pk__in=list(late.values_list("pk", flat=True))).update(not_before=until)
