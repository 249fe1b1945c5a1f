"""Marks: one pure function of the plan and of what is on the record.

A mark is never stored. A verdict that changes by regrading, a date that is moved, an extension or an adjustment is in
the next reading, and each mark says in words how it came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from marks.facts import Adjusted, Facts, Plan, Row, Try
from marks.lateness import WHOLE, Lateness, Standing, lateness, with_extensions, with_sitting

CENT = Decimal("0.01")
ZERO = Decimal(0)


@dataclass(frozen=True)
class Counted:
    """The try that makes the mark of a part. ``share`` is its verdict's, from 0 to 1, before lateness."""

    made: Try
    share: float
    late: Lateness
    extended: bool

    @property
    def net(self) -> float:
        """The share after lateness."""
        return self.share * float(WHOLE - self.late.percent) / float(WHOLE)


@dataclass(frozen=True)
class Mark:
    """What somebody has for a row. ``row`` is as it is for this person, extensions included.

    ``reached`` is what the verdicts gave, ``kept`` what lateness left of it, ``points`` that with all ``adjustments``
    in force, never below 0; each with two decimals. ``counted`` has the tries that made it, ``ignored`` those of
    parts without any that counts. ``waiting`` is the latest, if it counts and staff have not graded it.
    """

    row: Row
    reached: Decimal
    kept: Decimal
    points: Decimal
    standing: Standing
    counted: tuple[Counted, ...]
    ignored: tuple[Try, ...]
    adjustments: tuple[Adjusted, ...]
    waiting: Try | None = None
    dropped: bool = False

    @property
    def settled(self) -> bool:
        """Whether it has a result: something counts for it, or nothing can any more."""
        if self.awaits_staff or self.waiting:
            return bool(self.adjustments or (self.counted and not self.awaits_staff))
        return bool(self.counted or self.adjustments) or self.standing == Standing.CLOSED

    @property
    def awaits_staff(self) -> bool:
        """Whether a try counts for which staff have not given the points of the rubric."""
        counted = {one.made.part for one in self.counted}
        return bool(counted) and any(part.of_staff and part.key not in counted for part in self.row.parts)

    @property
    def share(self) -> Decimal:
        """What it is of the row's weight."""
        return self.points / self.row.weight if self.row.weight else ZERO


@dataclass(frozen=True)
class Marks:
    """All marks of a person, in the order of the plan.

    ``out_of`` leaves out bonus rows and dropped ones, so that ``points`` can be more.
    """

    marks: tuple[Mark, ...]

    @property
    def points(self) -> Decimal:
        """The sum of what counts."""
        return sum((mark.points for mark in self.marks if not mark.dropped), ZERO)

    @property
    def out_of(self) -> Decimal:
        """What there is without any bonus."""
        return sum((mark.row.weight for mark in self.marks if not (mark.dropped or mark.row.bonus)), ZERO)


def compute(plan: Plan, facts: Facts, now: datetime) -> Marks:
    """The marks of one person at ``now``."""
    return Marking(plan, now).of(facts)


class Marking:
    """The marks of a plan at one moment, for one person after another.

    Of many rows most have nothing of a person's: such marks are the same for everybody, and computed once.
    """

    def __init__(self, plan: Plan, now: datetime) -> None:
        self._plan, self._now = plan, now
        self._empty = [self._mark(row, Facts(), {}, lateness(row, now, plan.zone).standing) for row in plan.rows]

    def of(self, facts: Facts) -> Marks:
        """The marks of one person."""
        made = _by_part(facts.tries)
        touched = {one.row for one in facts.extensions} | {one.row for one in facts.adjustments}
        touched |= {one.row for one in facts.sittings}
        marks = [
            self._mark(empty.row, facts, made, empty.standing)
            if empty.row.key in touched or any(part.key in made for part in empty.row.parts)
            else empty
            for empty in self._empty
        ]
        dropped = _lowest(marks, self._plan.dropped_lowest)
        return Marks(tuple(replace(mark, dropped=True) if n in dropped else mark for n, mark in enumerate(marks)))

    def _mark(self, row: Row, facts: Facts, made: Mapping[str, list[Try]], standing: Standing) -> Mark:
        """A row's mark; ``standing`` is the row's now, for who has no extension."""
        extended = with_extensions(row, facts.extensions)
        own = with_sitting(extended, facts.sittings)
        if row.exam and own is extended:
            made = {}  # what was not written in a sitting is of no exam
        chosen = {part.key: _chosen(self._plan, row, own, made.get(part.key, ())) for part in own.parts}
        counted = tuple(one for one in chosen.values() if one)
        in_force = _in_force(row, facts.adjustments)
        reached = _points(own, {key: one.share for key, one in chosen.items() if one})
        in_time = not any(one.late.percent for one in counted)
        kept = reached if in_time else _points(own, {key: one.net for key, one in chosen.items() if one})
        return Mark(
            row=own,
            reached=reached,
            kept=kept,
            points=max(ZERO, kept + sum((one.points for one in in_force), ZERO)),
            standing=standing if own is row else lateness(own, self._now, self._plan.zone).standing,
            counted=counted,
            ignored=tuple(one for part in own.parts if not chosen[part.key] for one in made.get(part.key, ())),
            adjustments=in_force,
            waiting=_waiting(self._plan, own, made),
        )


def _by_part(tries: Iterable[Try]) -> dict[str, list[Try]]:
    """The tries at each part, in the order in which they were made."""
    made: dict[str, list[Try]] = {}
    for one in sorted(tries, key=lambda one: one.at):
        made.setdefault(one.part, []).append(one)
    return made


def _chosen(plan: Plan, row: Row, own: Row, tries: Sequence[Try]) -> Counted | None:
    """The try that counts: the best after lateness, of equals the first; or the last that is worth anything."""
    since_open = [
        (one, late) for one in tries if (late := lateness(own, one.at, plan.zone)).standing != Standing.NOT_YET
    ]
    counting = [
        Counted(one, _share(one), late, own is not row and lateness(row, one.at, plan.zone) != late)
        for one, late in since_open[: own.attempts]
        if late.standing != Standing.CLOSED and one.graded
    ]
    if not counting:
        return None
    return counting[-1] if plan.counts == "last" else max(counting, key=lambda one: one.net)


def _waiting(plan: Plan, own: Row, made: Mapping[str, list[Try]]) -> Try | None:
    """The latest try at the row, if it waits for staff and will count."""
    last = max((one for part in own.parts for one in made.get(part.key, ())), key=lambda one: one.at, default=None)
    if last is None or last.graded:
        return None
    in_vain = (Standing.NOT_YET, Standing.CLOSED)
    return None if lateness(own, last.at, plan.zone).standing in in_vain else last


def _share(one: Try) -> float:
    """What of the points that its version has, whatever those are worth now."""
    share = one.score / one.max_score if one.max_score else 0.0
    return min(1.0, max(0.0, share)) if isfinite(share) else 0.0


def _points(row: Row, shares: dict[str, float]) -> Decimal:
    """The row's points, for what was reached of each part, by the parts' points; halves of a cent are rounded up."""
    weights = {part.key: part.points for part in row.parts}
    if not any(weights.values()):
        weights = dict.fromkeys(weights, 1.0)
    share = sum(weights[key] * share for key, share in shares.items()) / (sum(weights.values()) or 1.0)
    return (row.weight * Decimal(repr(round(share, 9)))).quantize(CENT, ROUND_HALF_UP)


def _in_force(row: Row, adjustments: Sequence[Adjusted]) -> tuple[Adjusted, ...]:
    """The adjustments of a row that neither undo another nor are undone."""
    undone = {one.undoes for one in adjustments}
    return tuple(one for one in adjustments if one.row == row.key and one.undoes is None and one.id not in undone)


def _lowest(marks: Sequence[Mark], how_many: int) -> set[int]:
    """The numbers of the marks that are dropped: of those with a result the lowest shares, no bonus; of equals the one
    that weighs more, for that is kinder, and then the later one.
    """
    candidates = [number for number, mark in enumerate(marks) if mark.settled and not mark.row.bonus]
    candidates.sort(key=lambda number: (marks[number].share, -marks[number].row.weight, -number))
    return set(candidates[:how_many])
