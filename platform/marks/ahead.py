"""What a class's plan says of an exercise or quiz to one of its students before anything is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from catalog.models import Course, Exercise, Quiz
from classes.members import running_class
from classes.models import Class, PlanRow
from django.db.models import Q
from quizzing.models import QuizAttempt

from marks.computing import Mark
from marks.facts import Row
from marks.gathering import marks_of, row_of, work_of
from marks.lateness import Standing, lateness
from marks.words import handed_in_now, late_rule, plain


@dataclass(frozen=True)
class Ahead:
    """A row of the plan as it is for one student: dates with extensions, and what handing in at a moment does.

    ``left`` is how many more tries count, or null for any number.
    """

    taught: Class
    row: PlanRow
    opens: datetime | None
    due: datetime | None
    extended: bool
    standing: Standing
    left: int | None
    weight: str
    rule: str
    now: str


def ahead_of(person: User, thing: Exercise | Quiz, at: datetime) -> list[Ahead]:
    """What the class in which ``person`` works says of ``thing``; nothing for who learns on their own.

    One query for these, five in a class whose plan has the thing.
    """
    taught = running_class(person, thing.course_id)
    if taught is None:
        return []
    rows = taught.plan.filter(_about(thing)).select_related("section", "exercise", "quiz", "question")
    return [_ahead(taught, row, person, thing, at) for row in rows]


@dataclass(frozen=True)
class Agenda:
    """What a class asks of one of its students now: what is ``open``, the next date first, and what is ``late``.

    Rows for which there are full marks already are left out. ``lost`` is how many closed with nothing that counts.
    """

    taught: Class
    open: tuple[Asked, ...]
    late: tuple[Asked, ...]
    lost: int


@dataclass(frozen=True)
class Asked:
    """A row with its date for one student, and what handing in now means."""

    row: PlanRow
    due: datetime
    now: str


def agenda_of(person: User, course: Course, at: datetime) -> Agenda | None:
    """What the class in which ``person`` works asks for now; nothing for who learns on their own.

    One query for these, nine in a class.
    """
    taught = running_class(person, course)
    if taught is None:
        return None
    marks = marks_of(taught, [person], at)[person.pk].marks
    rows = taught.plan.select_related("section", "exercise", "quiz", "question")
    dated = [(row, mark) for row, mark in zip(rows, marks, strict=True) if mark.row.due]
    lost = sum(mark.standing == Standing.CLOSED and not (mark.counted or mark.waiting) for _, mark in dated)

    def asked(standing: Standing) -> tuple[Asked, ...]:
        found = [_asked(row, mark, at, taught) for row, mark in dated if _is_asked(mark, standing)]
        return tuple(sorted(found, key=lambda one: one.due))

    return Agenda(taught, asked(Standing.OPEN), asked(Standing.LATE), lost)


def _is_asked(mark: Mark, standing: Standing) -> bool:
    better = mark.reached < mark.row.weight and not mark.waiting
    left_to_staff = mark.awaits_staff and all(one.share >= 1 for one in mark.counted)
    return mark.standing == standing and better and not left_to_staff


def _asked(row: PlanRow, mark: Mark, at: datetime, taught: Class) -> Asked:
    assert mark.row.due  # only such are asked for
    return Asked(row, mark.row.due, handed_in_now(lateness(mark.row, at, taught.zone)))


def _about(thing: Exercise | Quiz) -> Q:
    return Q(quiz=thing) if isinstance(thing, Quiz) else Q(exercise=thing) | Q(section=thing.section_id)


def _ahead(taught: Class, row: PlanRow, person: User, thing: Exercise | Quiz, at: datetime) -> Ahead:
    own = row_of(row, person)
    late = lateness(own, at, taught.zone)
    left = None if own.attempts is None else max(0, own.attempts - _tries(taught, own, person, thing))
    return Ahead(
        taught=taught,
        row=row,
        opens=own.opens if late.standing == Standing.NOT_YET else None,
        due=own.due,
        extended=not own.exam and (own.due != row.due or own.attempts != row.attempts),
        standing=late.standing,
        left=left,
        weight=plain(row.weight),
        rule=late_rule(own),
        now="all tries that count are used" if left == 0 else handed_in_now(late),
    )


def _tries(taught: Class, own: Row, person: User, thing: Exercise | Quiz) -> int:
    """How many tries at the thing have counted, those that wait for a verdict included."""
    if isinstance(thing, Quiz):
        made = QuizAttempt.objects.filter(user=person, quiz=thing, finished__isnull=False)
        return made.filter(finished__gte=own.opens).count() if own.opens else made.count()
    work = work_of(taught, person, thing)
    return work.filter(created__gte=own.opens).count() if own.opens else work.count()
