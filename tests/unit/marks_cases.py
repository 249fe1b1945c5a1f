"""Marks by example: what a plan says, what somebody did, the mark, and its words. Clocks are those of Berlin.

There, summer time ends on 25 October 2026 at 3:00 and begins on 28 March 2027 at 2:00.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from marks.facts import Adjusted, Extended, Facts, Part, Plan, Row, Sat, Try

BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> datetime:
    """ "11-03 12:00", with seconds if it has them; in UTC with a Z behind; 2026, and 2027 from January to July."""
    utc = text.endswith("Z")
    day, time = text.removesuffix("Z").split()
    year = 2027 if day < "08" else 2026
    return datetime.fromisoformat(f"{year}-{day}T{time}").replace(tzinfo=UTC if utc else BERLIN)


def tries(*texts: str, part: str = "x") -> tuple[Try, ...]:
    """ "11-03 12:00 8/10": when, and the points; "?/10" for what staff have not graded."""
    found = []
    for text in texts:
        when, _, score = text.rpartition(" ")
        reached, _, out_of = score.partition("/")
        graded = reached != "?"
        found.append(Try(part, at(when), float(reached) if graded else 0.0, float(out_of), graded))
    return tuple(found)


def row(key: str = "r", weight: str = "10", due: str | None = "11-03 23:59:59", **more: Any) -> Row:
    """A row of ten points, due on 3 November at the last second."""
    opens, late, grace = more.pop("opens", None), more.pop("late", None), more.pop("grace", 0)
    parts = more.pop("parts", (Part("x" if key == "r" else key),))
    return Row(
        key, Decimal(weight), parts, at(opens) if opens else None, at(due) if due else None, late and Decimal(late),
        timedelta(hours=grace), **more,
    )  # fmt: skip


def until(due: str | None = None, attempts: int | None = None) -> Extended:
    """An extension of the row."""
    return Extended("r", at(due) if due else None, attempts)


def adjusted(points: str, number: int = 1, undoes: int | None = None) -> Adjusted:
    """An adjustment of the row by Ivy."""
    return Adjusted(number, "r", Decimal(points), "by hand", "Ivy", undoes)


def sat(started: str, ends: str) -> Sat:
    """Somebody sat at the row."""
    return Sat("r", at(started), at(ends))


@dataclass(frozen=True)
class Case:
    """One row, what somebody did, the mark and its words."""

    name: str
    row: Row
    facts: Facts
    points: str
    words: str
    counts: Any = "best"
    now: str = "11-20 12:00"

    @property
    def plan(self) -> Plan:
        return Plan((self.row,), BERLIN, self.counts)


def case(name: str, of: Row, made: tuple[Try, ...], points: str, words: str, **more: Any) -> Case:
    """A case; of more, what is on the record goes with it."""
    record = {key: more.pop(key) for key in ("extensions", "sittings", "adjustments") if key in more}
    return Case(name, of, Facts(made, **record), points, words, **more)


TEN = row(late="10")
DAY_LATE = tries("11-04 10:00 8/10")
HALF = adjusted("0.5")
WITH_RUBRIC = (Part("x", 3), Part("s", 2, of_staff=True))
EXAM = row(due="11-03 12:00", exam=True)
HOUR = (sat("11-03 10:00", "11-03 11:00"),)

CASES = [
    # --- in time ---
    case("in time", row(), tries("11-03 12:00 8/10"), "8", "8.0 of 10 on 3 Nov"),
    case("full", row(), tries("11-03 12:00 10/10"), "10", "10.0 of 10 on 3 Nov"),
    case("nothing right", row(), tries("11-03 12:00 0/10"), "0", "0.0 of 10 on 3 Nov"),
    case("no date", row(due=None), tries("12-24 12:00 8/10"), "8", "8.0 of 10 on 24 Dec"),
    case("two decimals", row(weight="2.5"), tries("11-03 12:00 1/10"), "0.25", "0.25 of 2.5 on 3 Nov"),
    case("thirds are rounded", row(), tries("11-03 12:00 1/3"), "3.33", "3.33 of 10 on 3 Nov"),
    case("half a cent goes up", row(weight="1"), tries("11-03 12:00 1/8"), "0.13", "0.13 of 1 on 3 Nov"),
    case("a weight of 0", row(weight="0"), tries("11-03 12:00 8/10"), "0", "0.0 of 0 on 3 Nov"),
    case("points of an old version", row(), tries("11-03 12:00 2/4"), "5", "5.0 of 10 on 3 Nov"),
    case("a version without points", row(), tries("11-03 12:00 0/0"), "0", "0.0 of 10 on 3 Nov"),
    case("more than there is", row(), tries("11-03 12:00 12/10"), "10", "10.0 of 10 on 3 Nov"),
    case("no number", row(), tries("11-03 12:00 nan/10"), "0", "0.0 of 10 on 3 Nov"),
    # --- which try ---
    case("the best", row(), tries("11-01 12:00 9/10", "11-02 12:00 4/10"), "9", "9.0 of 10 on 1 Nov"),
    case("of equals the first", row(), tries("11-01 12:00 9/10", "11-02 12:00 9/10"), "9", "9.0 of 10 on 1 Nov"),
    case("in any order", row(), tries("11-02 12:00 4/10", "11-01 12:00 9/10"), "9", "9.0 of 10 on 1 Nov"),
    case("the last", row(), tries("11-01 12:00 9/10", "11-02 12:00 4/10"), "4", "4.0 of 10 on 2 Nov", counts="last"),
    case("the last that counts", row(), tries("11-01 12:00 9/10", "11-04 12:00 4/10"), "9", "9.0 of 10 on 1 Nov",
         counts="last"),
    case("the last is late", TEN, tries("11-01 12:00 5/10", "11-04 12:00 10/10"), "9",
         "10.0 of 10 on 4 Nov, one day late −10 %: 9.0", counts="last"),
    case("late and still better", TEN, tries("11-01 12:00 5/10", "11-04 12:00 10/10"), "9",
         "10.0 of 10 on 4 Nov, one day late −10 %: 9.0"),
    case("late and no better", TEN, tries("11-01 12:00 9/10", "11-04 12:00 10/10"), "9", "9.0 of 10 on 1 Nov"),
    case("of another exercise", row(), tries("11-03 12:00 8/10", part="y"), "0",
         "0.0 of 10: nothing handed in by 3 Nov, 23:59 CET"),
    # --- late at the second ---
    case("at the last second", TEN, tries("11-03 23:59:59 8/10"), "8", "8.0 of 10 on 3 Nov"),
    case("within the last second", TEN, tries("11-03 23:59:59.999 8/10"), "8", "8.0 of 10 on 3 Nov"),
    case("a second late", TEN, tries("11-04 00:00:00 8/10"), "7.2", "8.0 of 10 on 4 Nov, one day late −10 %: 7.2"),
    case("a second late, no late rule", row(), tries("11-04 00:00:00 8/10"), "0",
         "0.0 of 10: handed in on 4 Nov, 00:00 CET, too late to count"),
    # --- days late ---
    case("one day, to its last second", TEN, tries("11-04 23:59:59 8/10"), "7.2",
         "8.0 of 10 on 4 Nov, one day late −10 %: 7.2"),
    case("two days begin", TEN, tries("11-05 00:00:00 8/10"), "6.4", "8.0 of 10 on 5 Nov, two days late −20 %: 6.4"),
    case("nine days", TEN, tries("11-12 12:00 10/10"), "1", "10.0 of 10 on 12 Nov, nine days late −90 %: 1.0"),
    case("ten days, all is gone", TEN, tries("11-13 12:00 10/10"), "0",
         "0.0 of 10: handed in on 13 Nov, 12:00 CET, too late to count"),
    case("never more than all", row(late="60"), tries("11-05 12:00 10/10"), "0",
         "0.0 of 10: handed in on 5 Nov, 12:00 CET, too late to count"),
    case("late for nothing", row(late="0"), tries("11-15 12:00 8/10"), "8",
         "8.0 of 10 on 15 Nov, 12 days late"),
    case("half per cents", row(late="2.5"), tries("11-04 12:00 8/10"), "7.8",
         "8.0 of 10 on 4 Nov, one day late −2.5 %: 7.8"),
    # --- grace ---
    case("within the grace", row(grace=2), tries("11-04 01:59:59 8/10"), "8",
         "8.0 of 10 on 4 Nov, within the grace period"),
    case("a second after the grace", row(grace=2), tries("11-04 02:00:00 8/10"), "0",
         "0.0 of 10: handed in on 4 Nov, 02:00 CET, too late to count"),
    case("after the grace, days count from the date", row(grace=30, late="10"), tries("11-05 07:00 8/10"), "6.4",
         "8.0 of 10 on 5 Nov, two days late −20 %: 6.4"),
    # --- daylight saving ---
    case("a day of 25 hours is one day", row(due="10-24 23:59:59", late="10"), tries("10-25 23:59:59 10/10"), "9",
         "10.0 of 10 on 25 Oct, one day late −10 %: 9.0"),
    case("and its next second is the second", row(due="10-24 23:59:59", late="10"), tries("10-26 00:00:00 10/10"),
         "8", "10.0 of 10 on 26 Oct, two days late −20 %: 8.0"),
    case("a day of 23 hours is one day", row(due="03-27 23:59:59", late="10"), tries("03-28 23:59:59 10/10"), "9",
         "10.0 of 10 on 28 Mar, one day late −10 %: 9.0", now="04-01 12:00"),
    case("and its next second is the second day", row(due="03-27 23:59:59", late="10"),
         tries("03-29 00:00:00 10/10"), "8", "10.0 of 10 on 29 Mar, two days late −20 %: 8.0", now="04-01 12:00"),
    case("the first 2:30 is in time for it", row(due="10-25 00:30Z"), tries("10-25 00:30Z 8/10"), "8",
         "8.0 of 10 on 25 Oct"),
    case("the second 2:30 is an hour late for the first", row(due="10-25 00:30Z"), tries("10-25 01:30Z 8/10"), "0",
         "0.0 of 10: handed in on 25 Oct, 02:30 CET, too late to count"),
    case("a date in summer is the same for who hands in from UTC", row(due="10-24 23:59:59"),
         tries("10-24 21:59:59Z 8/10"), "8", "8.0 of 10 on 24 Oct"),
    case("grace is hours, not clocks", row(due="10-24 23:59:59", grace=4), tries("10-25 02:30 8/10"), "8",
         "8.0 of 10 on 25 Oct, within the grace period"),
    # --- before it opens, attempts ---
    case("before it opened", row(opens="11-01 08:00"), tries("11-01 07:59:59 8/10"), "0",
         "0.0 of 10: handed in on 1 Nov, 07:59 CET, before it opened"),
    case("as it opens", row(opens="11-01 08:00"), tries("11-01 08:00:00 8/10"), "8", "8.0 of 10 on 1 Nov"),
    case("what was tried before is no attempt", row(opens="11-01 08:00", attempts=1),
         tries("10-30 12:00 9/10", "11-01 09:00 7/10"), "7", "7.0 of 10 on 1 Nov"),
    case("one attempt", row(attempts=1), tries("11-01 12:00 4/10", "11-02 12:00 9/10"), "4", "4.0 of 10 on 1 Nov"),
    case("two attempts", row(attempts=2), tries("11-01 12:00 4/10", "11-02 12:00 9/10"), "9", "9.0 of 10 on 2 Nov"),
    case("the last of those allowed", row(attempts=2),
         tries("11-01 12:00 4/10", "11-02 12:00 3/10", "11-03 12:00 9/10"), "3", "3.0 of 10 on 2 Nov", counts="last"),
    case("no attempts at all", row(attempts=0), tries("11-01 12:00 4/10"), "0",
         "0.0 of 10: handed in on 1 Nov, 12:00 CET, after all attempts that count"),
    # --- nothing yet ---
    case("not open yet", row(opens="11-01 08:00"), (), "0", "0.0 of 10: opens on 1 Nov, 08:00 CET", now="10-30 12:00"),
    case("open", row(), (), "0", "0.0 of 10: nothing handed in yet, due on 3 Nov, 23:59 CET", now="11-01 12:00"),
    case("open without end", row(due=None), (), "0", "0.0 of 10: nothing handed in yet"),
    case("open, late", TEN, (), "0", "0.0 of 10: nothing handed in yet, due on 3 Nov, 23:59 CET", now="11-05 12:00"),
    case("lost", row(), (), "0", "0.0 of 10: nothing handed in by 3 Nov, 23:59 CET"),
    # --- extensions ---
    case("a person's", row(), DAY_LATE, "8", "8.0 of 10 on 4 Nov, extended to 5 Nov, 23:59 CET",
         extensions=(until("11-05 23:59:59"),)),
    case("late after it", TEN, tries("11-06 10:00 8/10"), "7.2",
         "8.0 of 10 on 6 Nov, one day late −10 %, extended to 5 Nov, 23:59 CET: 7.2",
         extensions=(until("11-05 23:59:59"),)),
    case("of a group's and a person's the kinder", row(), tries("11-06 10:00 8/10"), "8",
         "8.0 of 10 on 6 Nov, extended to 7 Nov, 12:00 CET",
         extensions=(until("11-05 12:00"), until("11-07 12:00"))),
    case("one that would take time gives none away", row(), tries("11-03 12:00 8/10"), "8", "8.0 of 10 on 3 Nov",
         extensions=(until("11-01 12:00"),)),
    case("not needed, not named", row(), tries("11-02 12:00 8/10"), "8", "8.0 of 10 on 2 Nov",
         extensions=(until("11-05 12:00"),)),
    case("more attempts", row(attempts=1), tries("11-01 12:00 4/10", "11-02 12:00 9/10"), "9", "9.0 of 10 on 2 Nov",
         extensions=(until(attempts=2),)),
    case("fewer attempts than there are take none", row(attempts=2), tries("11-01 12:00 4/10", "11-02 12:00 9/10"), "9",
         "9.0 of 10 on 2 Nov", extensions=(until(attempts=1),)),
    case("any number stays any number", row(), tries("11-01 12:00 4/10", "11-02 12:00 9/10"), "9", "9.0 of 10 on 2 Nov",
         extensions=(until(attempts=1),)),
    case("a date where there is none", row(due=None), tries("12-24 12:00 8/10"), "8", "8.0 of 10 on 24 Dec",
         extensions=(until("11-05 12:00"),)),
    case("with the grace behind it", row(grace=2), tries("11-06 01:00 8/10"), "8",
         "8.0 of 10 on 6 Nov, within the grace period, extended to 5 Nov, 23:59 CET",
         extensions=(until("11-05 23:59:59"),)),
    # --- adjustments ---
    case("as the design says it", TEN, DAY_LATE, "7.7",
         "8.0 of 10 on 4 Nov, one day late −10 %, +0.5 adjusted by Ivy (by hand): 7.7", adjustments=(HALF,)),
    case("taken away", row(), tries("11-03 12:00 8/10"), "6", "8.0 of 10 on 3 Nov, −2.0 adjusted by Ivy (by hand): 6.0",
         adjustments=(adjusted("-2"),)),
    case("never below nothing", row(), tries("11-03 12:00 1/10"), "0",
         "1.0 of 10 on 3 Nov, −2.0 adjusted by Ivy (by hand): 0.0", adjustments=(adjusted("-2"),)),
    case("above what there is", row(), tries("11-03 12:00 10/10"), "10.5",
         "10.0 of 10 on 3 Nov, +0.5 adjusted by Ivy (by hand): 10.5", adjustments=(HALF,)),
    case("without anything handed in", row(), (), "0.5",
         "0.0 of 10: nothing handed in by 3 Nov, 23:59 CET, +0.5 adjusted by Ivy (by hand): 0.5", adjustments=(HALF,)),
    case("undone", row(), tries("11-03 12:00 8/10"), "8", "8.0 of 10 on 3 Nov",
         adjustments=(HALF, adjusted("0", 2, undoes=1))),
    case("undone and given anew", row(), tries("11-03 12:00 8/10"), "9",
         "8.0 of 10 on 3 Nov, +1.0 adjusted by Ivy (by hand): 9.0",
         adjustments=(HALF, adjusted("0", 2, undoes=1), adjusted("1", 3))),
    case("two that add up", row(), tries("11-03 12:00 8/10"), "8.25",
         "8.0 of 10 on 3 Nov, +0.5 adjusted by Ivy (by hand), −0.25 adjusted by Ivy (by hand): 8.25",
         adjustments=(HALF, adjusted("-0.25", 2))),
    case("they stay after a regrading", row(), tries("11-03 12:00 9/10"), "9.5",
         "9.0 of 10 on 3 Nov, +0.5 adjusted by Ivy (by hand): 9.5", adjustments=(HALF,)),
    # --- an exam ---
    case("in a sitting", EXAM, tries("11-03 10:30 8/10"), "8", "8.0 of 10 on 3 Nov", sittings=HOUR),
    case("when the time ran out", EXAM, tries("11-03 11:00 8/10"), "8", "8.0 of 10 on 3 Nov", sittings=HOUR),
    case("after the sitting", EXAM, tries("11-03 11:00:01 8/10"), "0",
         "0.0 of 10: handed in on 3 Nov, 11:00 CET, too late to count", sittings=HOUR),
    case("before the sitting", EXAM, tries("11-03 09:59:59 8/10"), "0",
         "0.0 of 10: handed in on 3 Nov, 09:59 CET, before it opened", sittings=HOUR),
    case("with extra time beyond the date", EXAM, tries("11-03 12:14 8/10"), "8",
         "8.0 of 10 on 3 Nov, extended to 3 Nov, 12:15 CET", sittings=(sat("11-03 11:00", "11-03 12:15"),)),
    case("without sitting", EXAM, tries("11-03 10:30 8/10"), "0", "0.0 of 10: nothing handed in by 3 Nov, 12:00 CET"),
    case("its verdict comes later", EXAM, (Try("x", at("11-03 10:30"), 0, 1, graded=False),), "0",
         "0.0 of 10: handed in on 3 Nov, 10:30 CET, not graded yet", sittings=HOUR),
    case("a sitting at what is no exam any more", row(), tries("11-03 12:00 8/10"), "8", "8.0 of 10 on 3 Nov",
         sittings=HOUR),
    # --- a section ---
    case("all of a section", row(parts=(Part("x", 3), Part("y", 1))),
         tries("11-03 12:00 1/1") + tries("11-03 12:00 2/4", part="y"), "8.75", "8.75 of 10 from 2 of 2 exercises"),
    case("some of a section", row(parts=(Part("x", 3), Part("y", 1))), tries("11-03 12:00 1/1"), "7.5",
         "7.5 of 10 from 1 of 2 exercises"),
    case("one of them late", row(late="10", parts=(Part("x"), Part("y"))),
         tries("11-03 12:00 1/1") + tries("11-04 12:00 1/1", part="y"), "9.5",
         "10.0 of 10 from 2 of 2 exercises, one of them late −0.5: 9.5"),
    case("attempts are an exercise's own", row(attempts=1, parts=(Part("x"), Part("y"))),
         tries("11-03 12:00 1/1") + tries("11-03 12:00 1/1", part="y"), "10", "10.0 of 10 from 2 of 2 exercises"),
    case("exercises without points weigh alike", row(parts=(Part("x", 0), Part("y", 0))), tries("11-03 12:00 1/1"), "5",
         "5.0 of 10 from 1 of 2 exercises"),
    # --- tests and a rubric ---
    case("tests alone", row(parts=WITH_RUBRIC), tries("11-03 12:00 1/1"), "6",
         "6.0 of 10 on 3 Nov by tests, points of staff still to come"),
    case("tests and staff", row(parts=WITH_RUBRIC), tries("11-03 12:00 1/1") + tries("11-03 12:00 1/2", part="s"), "8",
         "8.0 of 10 on 3 Nov by tests and by staff"),
    case("staff alone", row(parts=WITH_RUBRIC), tries("11-03 12:00 2/2", part="s"), "4", "4.0 of 10 on 3 Nov by staff"),
    case("a rubric and nothing handed in", row(parts=WITH_RUBRIC), (), "0",
         "0.0 of 10: nothing handed in by 3 Nov, 23:59 CET"),
    # --- an answer that staff have not graded ---
    case("it waits", row(), tries("11-03 12:00 ?/10"), "0", "0.0 of 10: handed in on 3 Nov, 12:00 CET, not graded yet"),
    case("it waits beside one that counts", row(), tries("11-01 12:00 8/10", "11-03 12:00 ?/10"), "8",
         "8.0 of 10 on 1 Nov, handed in again on 3 Nov, 12:00 CET, not graded yet"),
    case("one of before waits no more", row(), tries("11-01 12:00 ?/10", "11-03 12:00 8/10"), "8",
         "8.0 of 10 on 3 Nov"),
    case("too late to wait", row(), tries("11-04 12:00 ?/10"), "0",
         "0.0 of 10: handed in on 4 Nov, 12:00 CET, too late to count"),
    case("it uses up an attempt", row(attempts=1), tries("11-01 12:00 ?/10", "11-03 12:00 8/10"), "0",
         "0.0 of 10: handed in on 3 Nov, 12:00 CET, after all attempts that count"),
    case("a section that has gone empty", row(parts=()), (), "0", "0.0 of 10: there is nothing to hand in"),
]  # fmt: skip
