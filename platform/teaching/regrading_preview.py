"""Who changes by a regrading, and why: points and outcome before and after, the tests behind it, the marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from accounts.models import User
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from grading.models import Finding, Regrading
from marks.gathering import marks_of

SHOWN: Final = 300
"""Changes that a page lists; it says how many more there are."""


@dataclass(frozen=True)
class Result:
    """What a verdict says: outcome, points and what there is to have."""

    verdict: int
    outcome: str
    score: float
    max_score: float


@dataclass(frozen=True)
class Change:
    """A submission whose result changes. ``marks`` are its student's in the class, before and after, if it has any."""

    submission: UUID
    student: User
    created: datetime
    before: Result
    after: Result
    newly_failed: tuple[str, ...]
    failed_no_more: tuple[str, ...]
    marks: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True)
class Preview:
    """The first of the changes, and how many there are; ``same`` is how many are graded and stay as they are."""

    changes: tuple[Change, ...]
    count: int
    same: int
    with_marks: bool = False


def preview(regrading: Regrading) -> Preview:
    """What applying it changes as far as it is graded, or what it has changed."""
    graded = _graded(regrading)
    changed = graded.exclude(
        score=F("job__verdict__score"), max_score=F("job__verdict__max_score"), outcome=F("job__verdict__outcome")
    )
    count = changed.count()
    rows = list(changed.order_by("submission__user__username", "submission__created")[:SHOWN])
    marks = _marks(regrading, changed, rows)
    return Preview(tuple(_changes(rows, marks)), count, graded.count() - count, bool(marks))


def _graded(regrading: Regrading) -> QuerySet[Any]:
    """What has a new verdict, each with what counts, or counted before it was applied."""
    return regrading.regraded.filter(job__verdict__isnull=False).annotate(
        old=Coalesce("before", "submission__current"),
        outcome=Coalesce("before__outcome", "submission__current__outcome"),
        score=Coalesce("before__score", "submission__current__score"),
        max_score=Coalesce("before__max_score", "submission__current__max_score"),
    ).select_related("submission__user", "job__verdict").only(
        "regrading", *(f"submission__{name}" for name in ("created", "user__username", "user__display_name")),
        *(f"job__verdict__{name}" for name in ("outcome", "score", "max_score")),
    )  # fmt: skip


def _changes(rows: list[Any], marks: dict[int, tuple[Decimal, Decimal]]) -> Iterable[Change]:
    failed = _failed(rows)
    for row in rows:
        old = Result(row.old, row.outcome, row.score, row.max_score)
        new = row.job.verdict
        before, after = failed[old.verdict], failed[new.pk]
        yield Change(
            submission=row.submission_id,
            student=row.submission.user,
            created=row.submission.created,
            before=old,
            after=Result(new.pk, new.outcome, new.score, new.max_score),
            newly_failed=tuple(words for key, words in after.items() if key not in before),
            failed_no_more=tuple(words for key, words in before.items() if key not in after),
            marks=marks.get(row.submission.user_id),
        )


def _failed(rows: list[Any]) -> dict[int, dict[str, str]]:
    """Verdict → the tests that failed, by their ids; one query."""
    verdicts = [key for row in rows for key in (row.old, row.job.verdict.pk)]
    found: dict[int, dict[str, str]] = defaultdict(dict)
    tests = Finding.objects.filter(verdict__in=verdicts, kind=Finding.Kind.TEST)
    for verdict, key, words in tests.values_list("verdict", "key", "words"):
        found[verdict][key] = words
    return found


def _marks(regrading: Regrading, changed: QuerySet[Any], rows: list[Any]) -> dict[int, tuple[Decimal, Decimal]]:
    """Student → marks before and after, of those in ``rows``; none once it is applied, and where nothing counts."""
    taught = regrading.in_class
    if not regrading.is_open or not taught.plan.exists():
        return {}
    people = {row.submission.user_id: row.submission.user for row in rows}
    values = changed.filter(submission__user__in=people).values_list(
        "submission", "job__verdict__score", "job__verdict__max_score"
    )
    instead = {key: (score, max_score) for key, score, max_score in values}
    now = timezone.now()
    before = marks_of(taught, list(people.values()), now)
    after = marks_of(taught, list(people.values()), now, instead)
    return {person: (before[person].points, after[person].points) for person in people}
