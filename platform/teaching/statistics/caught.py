"""Which tests and which misconceptions catch how many, when, and in which group; a sample of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from classes.models import Class, Group
from django.db.models import Count as CountOf
from django.db.models import Max, Q, QuerySet
from django.db.models.functions import TruncWeek
from grading.models import Finding, Submission

from teaching.statistics.attempts import PASSED, WEEKS, every_week, label
from teaching.statistics.bars import strip
from teaching.statistics.whose import Counted

MOST: Final = 40
"""How many of a kind are told, the most frequent first."""
MOST_READ: Final = 400
MOST_GROUPS: Final = 30

BY: Final = "verdict__counts_for__"
"""From what was found to the submission whose verdict counts."""


@dataclass(frozen=True)
class Caught:
    """A test or a misconception: how many students it caught, how many of these have not passed yet, in how many tries.

    ``sample`` is the latest submission that it caught; ``weeks`` and ``groups`` count tries and students, in the order
    of those of `Findings`.
    """

    words: str
    students: int
    stuck: int
    tries: int
    sample: UUID | None
    weeks: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()

    @property
    def strip(self) -> tuple[tuple[float, float, float], ...]:
        """The weeks as small bars."""
        return strip(self.weeks)

    @property
    def strip_width(self) -> float:
        """How wide each of them is."""
        return round(80 / len(self.weeks), 1) if self.weeks else 0


@dataclass(frozen=True)
class Findings:
    """All that is caught at an exercise."""

    misconceptions: tuple[Caught, ...]
    tests: tuple[Caught, ...]
    weeks: tuple[str, ...]
    groups: tuple[Group, ...]


def caught(counted: Counted, submits: QuerySet[Submission]) -> Findings:
    """What ``submits``, those of one exercise, were caught by; at most five queries."""
    found = Finding.objects.filter(verdict__counts_for__in=submits.values("pk")).order_by()
    misconceptions = found.filter(kind=Finding.Kind.MISCONCEPTION)
    by_week = _by_week(misconceptions, counted.taught)
    weeks = every_week(list({week for _, week in by_week}))
    groups = [] if counted.group else list(counted.taught.groups.all()[:MOST_GROUPS])
    by_group = _by_group(misconceptions, counted.taught) if groups else {}
    rows = _most(found, submits)
    samples = _samples(row.sample for row in rows)

    def told(row: _Row) -> Caught:
        return Caught(
            words=row.words,
            students=row.students,
            stuck=row.stuck,
            tries=row.tries,
            sample=samples.get(row.sample),
            weeks=tuple(by_week.get((row.key, week), 0) for week in weeks),
            groups=tuple(by_group.get((row.key, group.pk), 0) for group in groups),
        )

    kinds = {kind: tuple(told(row) for row in rows if row.kind == kind) for kind in Finding.Kind}
    return Findings(
        kinds[Finding.Kind.MISCONCEPTION], kinds[Finding.Kind.TEST], tuple(map(label, weeks)), tuple(groups)
    )


class _Row(NamedTuple):
    """What the database counts of a test or a misconception; ``sample`` is its latest verdict."""

    kind: str
    key: str
    words: str
    students: int
    stuck: int
    tries: int
    sample: int


def _most(found: QuerySet[Finding], submits: QuerySet[Submission]) -> list[_Row]:
    """The most frequent ones of each kind, with how many they catch."""
    user = f"{BY}user"
    passed = Q(**{f"{user}__in": submits.filter(PASSED).values("user")})
    counted = found.values("kind", "key").annotate(
        told=Max("words"), students=CountOf(user, distinct=True), stuck=CountOf(user, distinct=True, filter=~passed),
        tries=CountOf("pk"), sample=Max("verdict"),
    )  # fmt: skip
    values = ("kind", "key", "told", "students", "stuck", "tries", "sample")
    rows = [_Row(*row) for row in counted.order_by("-students", "-tries", "key").values_list(*values)[:MOST_READ]]
    return [row for kind in Finding.Kind for row in [row for row in rows if row.kind == kind][:MOST]]


def _by_week(found: QuerySet[Finding], taught: Class) -> dict[tuple[str, datetime], int]:
    """(misconception, week) → tries, for as many weeks as are told."""
    rows = found.annotate(week=TruncWeek(f"{BY}created", tzinfo=taught.zone)).values("key", "week")
    newest = rows.annotate(tries=CountOf("pk")).order_by("-week")[: MOST * WEEKS]
    return {(key, week): tries for key, week, tries in newest.values_list("key", "week", "tries")}


def _by_group(found: QuerySet[Finding], taught: Class) -> dict[tuple[str, int], int]:
    """(misconception, group) → students."""
    member = f"{BY}user__memberships"
    rows = found.filter(**{f"{member}__in_class": taught, f"{member}__group__isnull": False})
    counted = rows.values("key", f"{member}__group").annotate(students=CountOf(f"{BY}user", distinct=True))
    values = counted.order_by()[: MOST * MOST_GROUPS].values_list("key", f"{member}__group", "students")
    return {(key, group): students for key, group, students in values}


def _samples(verdicts: Iterable[int]) -> dict[int, UUID]:
    """Verdict → the submission for which it counts."""
    found = Submission.objects.filter(current__in=set(verdicts)).order_by().values_list("current", "pk")
    return {verdict: submission for verdict, submission in found if verdict is not None}
