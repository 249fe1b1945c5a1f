"""What a mark is computed from, as plain data: the plan, tries, extensions and adjustments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

Counts = Literal["best", "last"]


@dataclass(frozen=True)
class Part:
    """An exercise, quiz or open question of a row; ``points`` is its share among the parts of the same row.

    One ``of_staff`` is what they give by the rubric of an exercise's row, beside the exercise.
    """

    key: str
    points: float = 1.0
    of_staff: bool = False


@dataclass(frozen=True)
class Row:
    """A row of the plan, worth ``weight`` points. The fields mean what they mean in ``classes.models.PlanRow``."""

    key: str
    weight: Decimal
    parts: tuple[Part, ...]
    opens: datetime | None = None
    due: datetime | None = None
    late_percent: Decimal | None = None
    grace: timedelta = timedelta()
    attempts: int | None = None
    bonus: bool = False
    exam: bool = False


@dataclass(frozen=True)
class Plan:
    """What counts in a class. Days begin and end by the clocks of ``zone``."""

    rows: tuple[Row, ...]
    zone: ZoneInfo
    counts: Counts = "best"
    dropped_lowest: int = 0


@dataclass(frozen=True)
class Try:
    """A submission with a verdict, a finished attempt at a quiz or an answer to an open question.

    ``at`` is when it was handed in. One that is not ``graded`` uses up an attempt and has no points yet.
    """

    part: str
    at: datetime
    score: float
    max_score: float
    graded: bool = True


@dataclass(frozen=True)
class Extended:
    """An extension of a row, for the person or for her group."""

    row: str
    due: datetime | None = None
    attempts: int | None = None


@dataclass(frozen=True)
class Sat:
    """From when until when the person sat at a row that is an exam."""

    row: str
    started: datetime
    ends: datetime


@dataclass(frozen=True)
class Adjusted:
    """An adjustment of a row's mark; one that ``undoes`` another has no points of its own."""

    id: int
    row: str
    points: Decimal
    reason: str
    author: str
    undoes: int | None = None


@dataclass(frozen=True)
class Facts:
    """All that is on the record of one person."""

    tries: tuple[Try, ...] = ()
    extensions: tuple[Extended, ...] = ()
    sittings: tuple[Sat, ...] = ()
    adjustments: tuple[Adjusted, ...] = ()
