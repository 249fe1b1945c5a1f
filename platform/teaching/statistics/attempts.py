"""How students fare at one exercise: how often they tried, how long until they passed, what they have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from classes.models import Class, Membership
from django.db.models import Count as CountOf
from django.db.models import F, FloatField, Max, Min, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf, TruncWeek
from grading.models import Purpose, Submission

from graders.report import Outcome
from teaching.statistics.bars import Bars, Count, bars

WEEKS: Final = 26
OFTEN: Final = 3
MOST_STUCK: Final = 20
BINS: Final = ((0.0, "0"), (0.2, "1–19"), (0.4, "20–39"), (0.6, "40–59"), (0.8, "60–79"), (1.0, "80–99"))
"""(below it, what it is called): bins of per cent; nothing and full marks have bins of their own."""
FULL: Final = "100"

HANDED_IN = Q(purpose=Purpose.SUBMIT)
PASSED = HANDED_IN & Q(current__outcome=Outcome.PASSED)
SHARE = Coalesce(F("current__score") / NullIf(F("current__max_score"), 0.0), Value(0.0), output_field=FloatField())


@dataclass(frozen=True)
class Learner:
    """One student at an exercise: when it began, by Run or Submit; ``best`` is a share from 0 to 1."""

    user: int
    began: datetime
    submits: int
    passed: datetime | None
    best: float | None


@dataclass(frozen=True)
class Attempts:
    """Everybody together. Times are from the first Run or Submit to the first pass."""

    students: int
    learners: tuple[Learner, ...]

    @property
    def tried(self) -> int:
        """How many ran or handed in something."""
        return len(self.learners)

    @property
    def handed_in(self) -> int:
        """How many handed in something."""
        return sum(one.submits > 0 for one in self.learners)

    @property
    def passed(self) -> int:
        """How many passed."""
        return sum(one.passed is not None for one in self.learners)

    @property
    def percent(self) -> int:
        """Of those who handed in, how many in a hundred passed."""
        return round(100 * self.passed / self.handed_in) if self.handed_in else 0

    @property
    def submits(self) -> float:
        """How often who handed in did so: the median."""
        return median([one.submits for one in self.learners if one.submits] or [0])

    @property
    def times(self) -> list[timedelta]:
        """From beginning to first pass, of each who passed; rising."""
        return sorted(one.passed - one.began for one in self.learners if one.passed)

    @property
    def quarters(self) -> list[tuple[str, str]]:
        """Within which time a quarter, half and three quarters of those who passed had passed."""
        times = self.times
        parts = (("a quarter", 1), ("half", 2), ("three quarters", 3))
        return [(name, _within(times[(len(times) * part - 1) // 4])) for name, part in parts] if times else []


def attempts(work: QuerySet[Submission], students: int) -> Attempts:
    """What ``work`` at one exercise, Run and Submit, comes to; one query, one row a student."""
    each = work.order_by().values("user").annotate(
        began=Min("created"), submits=CountOf("pk", filter=HANDED_IN), passed=Min("created", filter=PASSED),
        best=Max(SHARE, filter=HANDED_IN & Q(current__isnull=False)),
    )  # fmt: skip
    rows = each.values_list("user", "began", "submits", "passed", "best")
    return Attempts(students, tuple(Learner(*row) for row in rows))


@dataclass(frozen=True)
class Stuck:
    """A student who handed in again and again and has not passed."""

    member: Membership
    submits: int
    best: float | None

    @property
    def percent(self) -> int:
        """The best result, in per cent of the points."""
        return round(100 * (self.best or 0))


def stuck(taught: Class, learners: Iterable[Learner]) -> list[Stuck]:
    """The `MOST_STUCK` who handed in most often in vain, from `OFTEN` times on; one query."""
    vain = sorted((one for one in learners if not one.passed and one.submits >= OFTEN), key=lambda one: -one.submits)
    found = {one.user: one for one in vain[:MOST_STUCK]}
    members = taught.memberships.filter(user__in=found).select_related("user", "group")
    each = (Stuck(one, found[one.user_id].submits, found[one.user_id].best) for one in members)
    return sorted(each, key=lambda one: -one.submits)


def distribution(learners: Iterable[Learner]) -> Bars | None:
    """How many students have which share of the points, by their best Submit."""
    bests = [one.best for one in learners if one.best is not None]
    names = [*(name for _, name in BINS), FULL]
    found = [_bin(best) for best in bests]
    counts = [Count(name, found.count(name), found.count(name) if name == FULL else 0) for name in names]
    return bars("Best results", "Per cent of the points", counts, "students", "full marks")


def _bin(share: float) -> str:
    if share <= 0:
        return BINS[0][1]
    return next((name for below, name in BINS[1:] if share < below), FULL)


def by_week(submits: QuerySet[Submission], zone: ZoneInfo) -> Bars | None:
    """How many were handed in each week, and how many of them passed; the latest `WEEKS`, by the clocks of ``zone``."""
    rows = submits.order_by().annotate(week=TruncWeek("created", tzinfo=zone)).values("week")
    counted = rows.annotate(count=CountOf("pk"), part=CountOf("pk", filter=PASSED)).order_by("-week")[:WEEKS]
    found = {week: (count, part) for week, count, part in counted.values_list("week", "count", "part")}
    weeks = every_week(list(found))
    counts = [Count(label(week), *found.get(week, (0, 0))) for week in weeks]
    return bars("Handed in a week", "Week of", counts, "Submits", "passed")


def every_week(found: Sequence[datetime]) -> list[datetime]:
    """The latest `WEEKS` weeks from the first to the last of ``found``, with those between in which nothing was."""
    if not found:
        return []
    days = [week.replace(tzinfo=None) for week in found]  # on the wall, for a week may have an hour more or less
    first, last, zone = min(days), max(days), found[0].tzinfo
    weeks = [first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1)]
    return [week.replace(tzinfo=zone) for week in weeks[-WEEKS:]]


def label(week: datetime) -> str:
    """A week by its Monday: "5 Oct"."""
    return f"{week.day} {week:%b}"


def _within(time: timedelta) -> str:
    return f"within {spoken(time)}" if time else "at the first try"


def spoken(time: timedelta) -> str:
    """A time as one says it: "40 s", "12 min", "3 h 20 min", "2 days"."""
    seconds = int(time.total_seconds())
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min"
    if seconds < 48 * 3600:
        hours, minutes = seconds // 3600, seconds % 3600 // 60
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{seconds // 86400} days"
