"""How a mark came about, in one sentence: "8.0 of 10 on 3 Nov, one day late −10 %, +0.5 adjusted by Ivy: 7.7"."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from marks.computing import Counted, Mark
from marks.facts import Adjusted, Row
from marks.lateness import Lateness, Standing, lateness

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def explain(mark: Mark, days: ZoneInfo, shown: ZoneInfo | None = None) -> str:
    """The mark's explanation; ``days`` is the zone of the class, dates are ``shown`` in the reader's."""
    reader = shown or days
    first = _reached(mark, reader) if mark.counted else f"{points(mark.reached)} of {plain(mark.row.weight)}"
    said = [first, *_late(mark), *_extended(mark, reader), *_waiting(mark, reader), *map(_adjusted, mark.adjustments)]
    sentence = ", ".join(said)
    if not mark.counted:
        sentence = ": ".join([first, ", ".join([_why_nothing(mark, days, reader), *said[1:]])])
    if mark.points != mark.reached:
        sentence += f": {points(mark.points)}"
    return f"{sentence}, dropped as one of the lowest" if mark.dropped else sentence


def if_handed_in(row: Row, at: datetime, days: ZoneInfo) -> str:
    """What handing in at this moment does to the mark, before lateness is paid; ``row`` with its extensions."""
    late = lateness(row, at, days)
    match late.standing:
        case Standing.NOT_YET:
            return "does not count before it opens"
        case Standing.CLOSED:
            return "counts for nothing now"
        case Standing.LATE:
            return f"loses {plain(late.percent)} % of its points now" if late.percent else "counts in full, though late"
    return "counts in full, within the grace period" if late.days else "counts in full"


def handed_in_now(late: Lateness) -> str:
    """What handing in now would mean, after "Handed in now:"."""
    match late.standing:
        case Standing.NOT_YET:
            return "it does not count, for it is not open yet"
        case Standing.CLOSED:
            return "it counts for nothing"
        case Standing.LATE:
            return _late_by(late)
    return "late, but within the grace period, so nothing is lost" if late.days else "in time"


def late_rule(row: Row) -> str:
    """What happens after the date, in a sentence; empty where there is no date."""
    if row.due is None:
        return ""
    hours = row.grace // timedelta(hours=1)
    grace = f"For {hours} hour{'s' if hours > 1 else ''} after that nothing is lost. " if hours else ""
    then = "Later" if hours else "After that"
    if row.late_percent is None:
        return f"{grace}{then} it counts for nothing."
    if not row.late_percent:
        return "After that it counts in full all the same."
    return f"{grace}{then} a try loses {plain(row.late_percent)} % of its points for each day begun."


def points(value: Decimal) -> str:
    """Points that somebody has: 8.0, 7.25."""
    return f"{value:.1f}" if value * 10 == (value * 10).to_integral_value() else f"{value:.2f}"


def plain(value: Decimal) -> str:
    """A number as one writes it: 10, 2.5."""
    return f"{value.normalize():f}"


def _reached(mark: Mark, zone: ZoneInfo) -> str:
    reached = f"{points(mark.reached)} of {plain(mark.row.weight)}"
    if any(part.of_staff for part in mark.row.parts):
        return f"{reached} on {_day(mark.counted[0].made.at, zone)} {_by_whom(mark)}"
    if len(mark.row.parts) > 1:
        return f"{reached} from {len(mark.counted)} of {len(mark.row.parts)} exercises"
    return f"{reached} on {_day(mark.counted[0].made.at, zone)}"


def _by_whom(mark: Mark) -> str:
    """Whether tests, staff or both have given points, of a row with a rubric."""
    counted = {one.made.part for one in mark.counted}
    staff = any(part.of_staff for part in mark.row.parts if part.key in counted)
    tests = any(not part.of_staff for part in mark.row.parts if part.key in counted)
    if tests and staff:
        return "by tests and by staff"
    return "by staff" if staff else "by tests, points of staff still to come"


def _late(mark: Mark) -> list[str]:
    """What lateness cost, for one try or for those of several that were late."""
    late = [one for one in mark.counted if one.late.standing == Standing.LATE]
    graced = [one for one in mark.counted if one.late.days and one.late.standing == Standing.OPEN]
    if len(mark.row.parts) == 1:
        return [_cost(one) for one in late] + ["within the grace period"] * len(graced)
    said = [f"{_number(len(late))} of them late −{points(mark.reached - mark.kept)}"] if late else []
    return said + ([f"{_number(len(graced))} within the grace period"] if graced else [])


def _extended(mark: Mark, zone: ZoneInfo) -> list[str]:
    due = mark.row.due
    return [f"extended to {moment(due, zone)}"] if due and any(one.extended for one in mark.counted) else []


def _waiting(mark: Mark, zone: ZoneInfo) -> list[str]:
    """That what was handed in later has no points yet."""
    again = mark.counted and mark.waiting
    return [f"handed in again on {moment(again.at, zone)}, not graded yet"] if again else []


def _adjusted(one: Adjusted) -> str:
    sign = "−" if one.points < 0 else "+"
    return f"{sign}{points(abs(one.points))} adjusted by {one.author} ({one.reason})"


def _why_nothing(mark: Mark, days: ZoneInfo, zone: ZoneInfo) -> str:
    """Why no try counts."""
    row = mark.row
    if not row.parts:
        return "there is nothing to hand in"
    if mark.waiting:
        return f"handed in on {moment(mark.waiting.at, zone)}, not graded yet"
    if mark.ignored:
        return _why_ignored(mark, days, zone)
    if mark.standing == Standing.NOT_YET and row.opens:
        return f"opens on {moment(row.opens, zone)}"
    if mark.standing == Standing.CLOSED and row.due:
        return f"nothing handed in by {moment(row.due, zone)}"
    return f"nothing handed in yet, due on {moment(row.due, zone)}" if row.due else "nothing handed in yet"


def _why_ignored(mark: Mark, days: ZoneInfo, zone: ZoneInfo) -> str:
    last = max(mark.ignored, key=lambda one: one.at)
    handed_in = f"handed in on {moment(last.at, zone)}"
    match lateness(mark.row, last.at, days).standing:
        case Standing.NOT_YET:
            return f"{handed_in}, before it opened"
        case Standing.CLOSED:
            return f"{handed_in}, too late to count"
    return f"{handed_in}, after all attempts that count"


def _cost(one: Counted) -> str:
    days = _days(one.late)
    return f"{days} late −{plain(one.late.percent)} %" if one.late.percent else f"{days} late"


def _late_by(late: Lateness) -> str:
    lost = f", −{plain(late.percent)} %" if late.percent else ", nothing is lost"
    return f"{_days(late)} late{lost}"


def _days(late: Lateness) -> str:
    return "one day" if late.days == 1 else f"{_number(late.days)} days"


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _day(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{local.day} {local:%b}"


def moment(at: datetime, zone: ZoneInfo) -> str:
    """A moment with the name of its zone's time: "3 Nov, 23:59 CET"."""
    local = at.astimezone(zone)
    return f"{local.day} {local:%b, %H:%M} {local.tzname()}"
