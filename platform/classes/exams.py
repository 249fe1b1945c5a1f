"""Exams: rows of a plan at which each student sits once, for as long as the row says, from when they start.

While somebody sits, all else of the course is closed to them, and so is help. Before and after that the exam itself is,
until it is **over**: when its last date has passed, extensions included, and the longest extra time of anybody in the
class. Who teaches is not concerned (`classes.permissions` asks).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, TypeVar, cast

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from catalog.models import Course, Exercise
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from classes.members import STUDENT
from classes.models import Class, Extension, Membership, PlanRow, Sitting

M = TypeVar("M", bound=models.Model)


class ExamRefused(Exception):
    """Why nobody sits down now, in words for who wanted to."""


# --- when -------------------------------------------------------------------------------------------------------


def extra_time(row: PlanRow, percent: int) -> timedelta:
    """By how much longer somebody with ``percent`` may sit, in whole minutes, rounded up."""
    return timedelta(minutes=math.ceil((row.exam_minutes or 0) * percent / 100))


def last_start(row: PlanRow, person: User) -> datetime:
    """Until when ``person`` may start: the row's date, or the latest that they or their group were given."""
    theirs = Q(user=person) | Q(group__memberships__user=person)
    given = Extension.objects.filter(theirs, row=row, ended=None).aggregate(latest=Max("due"))["latest"]
    return max(_due(row), given or _due(row))


def end_of(row: PlanRow, person: User, started: datetime) -> datetime:
    """When a sitting ends that ``person`` starts then: after the minutes of the row, at its date at the latest; each
    with their extra time added.
    """
    extra = extra_time(row, _percent(row, person))
    return min(started + timedelta(minutes=row.exam_minutes or 0), last_start(row, person)) + extra


def over(row: PlanRow) -> datetime:
    """From when on an exam is over for everybody in its class."""
    return _over(_with_ends(PlanRow.objects.filter(pk=row.pk)).get())


def _with_ends(rows: QuerySet[PlanRow]) -> QuerySet[PlanRow]:
    """``rows`` with all that `_over` asks for."""
    given = Extension.objects.filter(row=OuterRef("pk"), ended=None, due__isnull=False).order_by("-due")
    members = Membership.objects.filter(in_class=OuterRef("in_class"), role=STUDENT).order_by("-extra_percent")
    sittings = Sitting.objects.filter(row=OuterRef("pk")).order_by("-ends")
    return rows.annotate(
        latest_due=Subquery(given.values("due")[:1]),
        longest_percent=Subquery(members.values("extra_percent")[:1]),
        latest_end=Subquery(sittings.values("ends")[:1]),
    )


def _over(row: Any) -> datetime:
    due = max(_due(row), row.latest_due or _due(row))
    return cast(datetime, max(due + extra_time(row, row.longest_percent or 0), row.latest_end or due))


def _due(row: PlanRow) -> datetime:
    assert row.due  # an exam has one, by a constraint
    return row.due


def _percent(row: PlanRow, person: User) -> int:
    found = Membership.objects.filter(in_class=row.in_class_id, user=person).values_list("extra_percent", flat=True)
    return found.first() or 0


# --- sitting ----------------------------------------------------------------------------------------------------


def sitting_now(person: User, at: datetime | None = None) -> Sitting | None:
    """What ``person`` sits at; nobody sits at two exams at once."""
    return _running(person, at or timezone.now()).select_related("row__in_class").first()


def sitting_for(person: User, exercise: Exercise, at: datetime | None = None) -> Sitting | None:
    """What ``person`` sits at, if the exercise is of that exam."""
    found = sitting_now(person, at)
    is_of_it = found and (found.row.exercise_id == exercise.pk or found.row.section_id == exercise.section_id)
    return found if is_of_it else None


def exercises_of(row: PlanRow) -> QuerySet[Exercise]:
    """What an exam consists of, in order."""
    return Exercise.objects.filter(_of([row]), retired=False)


def start(row: PlanRow, person: User) -> Sitting:
    """Sit down, once. Raises ``ExamRefused``; then nothing has begun."""
    now = timezone.now()
    with transaction.atomic():
        User.objects.select_for_update().get(pk=person.pk)  # two exams started at once take turns
        _refuse(row, person, now)
        try:
            with transaction.atomic():
                return Sitting.objects.create(row=row, user=person, started=now, ends=end_of(row, person, now))
        except IntegrityError:
            raise ExamRefused("You have started this exam before; it can be sat once.") from None


def _refuse(row: PlanRow, person: User, now: datetime) -> None:
    if row.exam_minutes is None:
        raise ExamRefused("This is no exam.")
    if row.opens and now < row.opens:
        raise ExamRefused("The exam is not open yet.")
    if now >= last_start(row, person):
        raise ExamRefused("The exam is closed: its date has passed.")
    if _running(person, now).exclude(row=row).exists():
        raise ExamRefused("You sit at another exam. Finish that one first.")


def finish(sitting: Sitting) -> bool:
    """End a sitting now, for good; whether it was still running."""
    now = timezone.now()
    return bool(Sitting.objects.filter(pk=sitting.pk, ends__gt=now).update(ends=now))


def give_extra_time(membership: Membership, percent: int, by: User) -> None:
    """Let a student sit longer than others by ``percent``; whoever sits at this moment, too."""
    words = f"{percent} % extra time in exams"
    with transaction.atomic():
        record(Audited.EXTENSION, words, by=by, about=membership.user, in_class=membership.in_class_id)
        Membership.objects.filter(pk=membership.pk).update(extra_percent=percent)
        for sitting in _running(membership.user, timezone.now()).filter(row__in_class=membership.in_class_id):
            ends = end_of(sitting.row, membership.user, sitting.started)
            Sitting.objects.filter(pk=sitting.pk, ends__gt=timezone.now()).update(ends=ends)


def ended() -> QuerySet[Sitting]:
    """Sittings that have ended, and of which nothing was handed in by itself yet."""
    return Sitting.objects.filter(handed_in=None, ends__lte=timezone.now())


def close(sitting: Sitting) -> bool:
    """Say that what was typed is handed in; ``False`` when somebody else has said so."""
    return ended().filter(pk=sitting.pk).update(handed_in=timezone.now()) == 1


def _running(person: User, at: datetime) -> QuerySet[Sitting]:
    return Sitting.objects.filter(user=person, started__lte=at, ends__gt=at)


# --- what is closed meanwhile -------------------------------------------------------------------------------------


def closing(person: User, exercise: Exercise) -> PlanRow | None:
    """The exam by which an exercise is closed to ``person``, or of which it is and that they sit at."""
    here = [
        row for row in unfinished(person) if exercise.pk == row.exercise_id or exercise.section_id == row.section_id
    ]
    return here[0] if here else None


def unfinished(person: User) -> list[PlanRow]:
    """The exams of the running classes in which ``person`` is a student that are not over; one query.

    One in which they sat is not over before what they typed is handed in. ``row.runs``: they sit at it now.
    """
    now = timezone.now()
    classes = Class.objects.filter(archived=None, memberships__user=person, memberships__role=STUDENT)
    exams = PlanRow.objects.filter(exam_minutes__isnull=False, in_class__in=classes)
    waits = Exists(Sitting.objects.filter(row=OuterRef("pk"), user=person, handed_in=None))
    runs = Exists(_running(person, now).filter(row=OuterRef("pk")))
    found = _with_ends(exams.select_related("in_class", "exercise", "section")).annotate(waits=waits, runs=runs)
    return [row for row in found if now < _over(row) or cast(Any, row).waits]


def with_sits(person: User, courses: QuerySet[Course]) -> QuerySet[Course]:
    """``courses``, each with ``sits``: whether ``person`` sits at an exam now."""
    return courses.annotate(sits=Exists(_running(person, timezone.now())))


def without_work(person: User, things: QuerySet[M]) -> QuerySet[M]:
    """``things`` when ``person`` sits at no exam, else none of them."""
    return things.filter(~Exists(_running(person, timezone.now())))


def without_own_work(person: User, things: QuerySet[M]) -> QuerySet[M]:
    """``things`` without those of ``person`` while they sit at an exam."""
    return things.filter(~Q(user=person) | ~Exists(_running(person, timezone.now())))


def open_exercises(person: User, exercises: QuerySet[M]) -> QuerySet[M]:
    """Those of ``exercises`` that no exam closes to ``person``; the same query when there is none."""
    exams = unfinished(person)
    if not exams:
        return exercises
    running = [row for row in exams if cast(Any, row).runs]
    return exercises.filter(_of(running)) if running else exercises.exclude(_of(exams))


def helped(person: User, exercises: QuerySet[M]) -> QuerySet[M]:
    """Those of ``exercises`` at which no exam forbids ``person`` to be helped; the same query when there is none."""
    exams = unfinished(person)
    return without_work(person, exercises.exclude(_of(exams))) if exams else exercises


def open_work(person: User, things: QuerySet[M], way: str = "") -> QuerySet[M]:
    """``things`` without those of ``person`` that are not of the exam at which they sit.

    ``way`` leads from a thing to its submission.
    """
    running = _running(person, timezone.now())
    of_it = Exercise.objects.filter(
        Q(pk__in=running.filter(row__exercise__isnull=False).values("row__exercise"))
        | Q(section__in=running.filter(row__section__isnull=False).values("row__section"))
    )
    of_others = ~Q(**{f"{way}user": person})
    return things.filter(of_others | ~Exists(running) | Q(**{f"{way}version__exercise__in": of_it.values("pk")}))


def _of(rows: Iterable[PlanRow]) -> Q:
    """What an exercise of one of ``rows`` is known by."""
    whole = list(rows)
    sections = [row.section_id for row in whole if row.section_id]
    return Q(pk__in=[row.exercise_id for row in whole if row.exercise_id]) | Q(section__in=sections)
