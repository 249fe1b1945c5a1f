"""The plan of a class as one person reads it: dates, what is open, and the mark so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from accounts.zones import own_zone
from catalog.models import Exercise, Quiz
from classes import exams
from classes.models import Class, OpenQuestion, PlanRow
from classes.plan import Change
from classes.plan_toml import written
from django.urls import reverse
from marks.gathering import marks_of
from marks.words import explain, if_handed_in, moment, plain


@dataclass(frozen=True)
class Line:
    """A row of the plan; ``mark`` and ``now`` say how the person stands, and what handing in now would do."""

    row: PlanRow
    weight: str
    address: str
    opens: str
    due: str
    standing: str
    now: str
    mark: str


def lines_of(taught: Class, person: User, at: datetime) -> list[Line]:
    """The plan with the person's own dates and marks, by their clock or else the class's; nine queries.

    Who sits at an exam sees that alone.
    """
    shown = own_zone(person) or taught.zone
    sitting = exams.sitting_now(person)
    marks = marks_of(taught, [person], at)[person.pk].marks
    rows = taught.plan.select_related("section", "exercise__course", "quiz__course", "question")
    return [
        Line(
            row=row,
            weight=plain(row.weight),
            address=_address(row),
            opens=moment(mark.row.opens, shown) if mark.row.opens else "",
            due=moment(mark.row.due, shown) if mark.row.due else "",
            standing=str(mark.standing),
            now=_exam(row) if row.exam_minutes else if_handed_in(mark.row, at, taught.zone),
            mark=explain(mark, taught.zone, shown),
        )
        for row, mark in zip(rows, marks, strict=True)
        if sitting is None or sitting.row_id == row.pk
    ]


@dataclass(frozen=True)
class Told:
    """A change of the plan with its values as the TOML has them."""

    change: Change
    before: str
    after: str


def told(changes: Iterable[Change], taught: Class) -> list[Told]:
    """What an import changes, for its author."""
    return [Told(one, _told(one.before, taught), _told(one.after, taught)) for one in changes]


def _told(value: object, taught: Class) -> str:
    return "nothing" if value is None else written(value, taught.zone)


def _exam(row: PlanRow) -> str:
    return f"is an exam of {row.exam_minutes} minutes"


def _address(row: PlanRow) -> str:
    thing = row.thing
    if row.exam_minutes:
        return reverse("teaching:exam", args=[row.in_class_id, row.pk])
    if isinstance(thing, Exercise):
        return reverse("learning:exercise", args=[thing.course.slug, thing.slug])
    if isinstance(thing, OpenQuestion):
        return reverse("teaching:question", args=[thing.in_class_id, thing.slug])
    return reverse("learning:quiz", args=[thing.course.slug, thing.slug]) if isinstance(thing, Quiz) else ""
