"""When something is late, and what that costs. Times are compared to the whole second, as dates are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from marks.facts import Extended, Row, Sat

DAY = timedelta(days=1)
WHOLE = Decimal(100)


class Standing(StrEnum):
    """What a row takes at a moment."""

    NOT_YET = "not open yet"
    OPEN = "open"
    LATE = "late"
    CLOSED = "closed"


@dataclass(frozen=True)
class Lateness:
    """How late something was handed in: ``days`` begun after the date, and what of its points that costs."""

    standing: Standing
    days: int = 0
    percent: Decimal = Decimal(0)


IN_TIME = Lateness(Standing.OPEN)


def with_extensions(row: Row, extensions: Iterable[Extended]) -> Row:
    """The row as it is for somebody with ``extensions``: of dates the latest, of attempts the most.

    Where the row has no bound there stays none, which is kinder than any.
    """
    own = [one for one in extensions if one.row == row.key]
    if not own:
        return row
    dates = [one.due for one in own if one.due]
    numbers = [one.attempts for one in own if one.attempts is not None]
    return replace(
        row,
        due=row.due and max([row.due, *dates]),
        attempts=row.attempts if row.attempts is None else max([row.attempts, *numbers]),
    )


def with_sitting(row: Row, sittings: Iterable[Sat]) -> Row:
    """An exam as it is for somebody who sat at it: it opened when they started, and was due when their time ran out."""
    own = next((one for one in sittings if row.exam and one.row == row.key), None)
    return replace(row, opens=own.started, due=own.ends) if own else row


def lateness(row: Row, at: datetime, zone: ZoneInfo) -> Lateness:
    """How late ``at`` is for the row."""
    if (not row.opens or at >= row.opens) and (not row.due or at <= row.due):
        return IN_TIME  # by the whole second, too: most are, and need not be rounded
    at = to_the_second(at)
    if row.opens and at < to_the_second(row.opens):
        return Lateness(Standing.NOT_YET)
    due = row.due and to_the_second(row.due)
    if not due or at <= due:
        return IN_TIME
    days = days_late(due, at, zone)
    if at <= due + row.grace:
        return Lateness(Standing.OPEN, days)
    percent = WHOLE if row.late_percent is None else min(WHOLE, days * row.late_percent)
    return Lateness(Standing.CLOSED if percent == WHOLE else Standing.LATE, days, percent)


def days_late(due: datetime, at: datetime, zone: ZoneInfo) -> int:
    """The days begun since ``due``: each ends when the clocks of ``zone`` show the time of ``due`` again."""
    days = max(1, (at - due).days)
    while at > _same_time(due, days, zone):
        days += 1
    return days


def to_the_second(moment: datetime) -> datetime:
    """The moment in UTC without its fraction of a second."""
    return moment.astimezone(UTC).replace(microsecond=0)


def _same_time(due: datetime, days: int, zone: ZoneInfo) -> datetime:
    return (due.astimezone(zone) + timedelta(days=days)).astimezone(UTC)
