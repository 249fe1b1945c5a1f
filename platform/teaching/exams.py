"""An exam of a class: what will happen, the start, the time left, what was handed in; for staff, who sits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from accounts.access import user_of
from accounts.models import User
from accounts.zones import own_zone
from classes import exams
from classes.access import permitted_or_404
from classes.members import STUDENT
from classes.models import MOST_EXTRA_PERCENT, Class, Membership, PlanRow, Sitting
from classes.permissions import Action, may
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from grading.models import Purpose, Submission
from learning.exams import hand_in
from marks.words import moment


class ExtraTimeForm(forms.Form):
    """How much longer somebody may sit."""

    percent = forms.IntegerField(label="Extra time in percent", min_value=0, max_value=MOST_EXTRA_PERCENT)


@dataclass(frozen=True)
class Seat:
    """A student of the class, and how they stand with the exam; ``at`` goes with the words."""

    member: Membership
    words: str
    minutes: int


@login_required
@require_safe
def exam(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """The page of an exam: for a student what is theirs, for staff who sits."""
    found = _row(request, Action.SEE, pk, row)
    person, taught = user_of(request), found.in_class
    zone = own_zone(person) or taught.zone
    teaches = may(person, Action.TEACH, taught)
    context = {
        "taught": taught,
        "course": taught.course,
        "row": found,
        "teaches": teaches,
        "changes_it": may(person, Action.CHANGE, taught),
        "opens": moment(found.opens, zone) if found.opens else "",
        "over": moment(exams.over(found), zone),
        "exercises": exams.exercises_of(found),
        **(_for_staff(found, zone) if teaches else _for_student(found, person, zone)),
    }
    return render(request, "teaching/exam.html", context)


@login_required
@require_POST
def start(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Sit down: from now on the time runs."""
    found = _row(request, Action.SIT, pk, row)
    try:
        exams.start(found, user_of(request))
    except exams.ExamRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("teaching:exam", pk, row)
    if found.exercise:
        return redirect("learning:exercise", found.in_class.course.slug, found.exercise.slug)
    return redirect("teaching:exam", pk, row)


@login_required
@require_POST
def finish(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Hand in before the time is over, and sit no more."""
    sitting = get_object_or_404(Sitting, row=_row(request, Action.SIT, pk, row), user=user_of(request))
    if exams.finish(sitting):
        sitting.refresh_from_db()
        hand_in(sitting)
        messages.success(request, "You have finished the exam. What stood in the editor is handed in.")
    return redirect("teaching:exam", pk, row)


@login_required
@require_POST
def extra_time(request: HttpRequest, pk: int, row: int, member: int) -> HttpResponse:
    """Let a student sit longer, at each exam of the class; whoever sits now, too."""
    found = _row(request, Action.CHANGE, pk, row)
    membership = get_object_or_404(found.in_class.memberships.select_related("user"), pk=member, role=STUDENT)
    form = ExtraTimeForm(request.POST)
    if form.is_valid():
        exams.give_extra_time(membership, form.cleaned_data["percent"], user_of(request))
        messages.success(request, f"{membership.user}: {form.cleaned_data['percent']} % extra time in exams.")
    else:
        messages.error(request, f"Write the extra time as a whole number from 0 to {MOST_EXTRA_PERCENT} percent.")
    return redirect("teaching:exam", pk, row)


def _row(request: HttpRequest, action: Action, pk: int, row: int) -> PlanRow:
    """The exam of a class, if the person may do ``action`` to the class; or 404."""
    taught = permitted_or_404(request, action, Class.objects.select_related("course"), pk=pk)
    rows = PlanRow.objects.filter(in_class=taught, exam_minutes__isnull=False)
    return get_object_or_404(rows.select_related("in_class__course", "exercise", "section"), pk=row)


def _for_student(row: PlanRow, person: User, zone: ZoneInfo) -> dict[str, object]:
    """How far the person is: before, at or after the exam."""
    now = timezone.now()
    sitting = Sitting.objects.filter(row=row, user=person).select_related("row__in_class").first()
    if sitting:
        made = Submission.objects.filter(sitting=sitting, purpose=Purpose.SUBMIT)
        return {"sitting": sitting, "runs": now < sitting.ends, "ended": moment(sitting.ends, zone),
                "tries": made.listed(), "is_over": exams.over(row) <= now}  # fmt: skip
    until = exams.end_of(row, person, now)
    not_yet = bool(row.opens and now < row.opens)
    ends = exams.end_of(row, person, row.opens or now) if not_yet else until
    begins = row.opens if not_yet and row.opens else now
    return {
        "not_yet": not_yet,
        "closed": now >= exams.last_start(row, person),
        "minutes": round((ends - begins).total_seconds() / 60),
        "until": moment(until, zone),
        "last_start": moment(exams.last_start(row, person), zone),
        "startable": row.in_class.archived is None,
    }


def _for_staff(row: PlanRow, zone: ZoneInfo) -> dict[str, object]:
    """Everybody in the class, those first who sit now."""
    sittings = {one.user_id: one for one in Sitting.objects.filter(row=row)}
    seats = sorted(_seats(row, sittings, zone), key=lambda one: one.words[:7] != "sitting")
    now = timezone.now()
    return {
        "seats": seats,
        "sit": sum(one.ends > now for one in sittings.values()),
        "sat": sum(one.ends <= now for one in sittings.values()),
        "last_start": moment(row.due, zone) if row.due else "",
        "most": MOST_EXTRA_PERCENT,
    }


def _seats(row: PlanRow, sittings: dict[int, Sitting], zone: ZoneInfo) -> Iterator[Seat]:
    students = row.in_class.memberships.filter(role=STUDENT, user__is_active=True).select_related("user")
    for member in sorted(students, key=lambda one: str(one.user).casefold()):
        minutes = (row.exam_minutes or 0) + int(exams.extra_time(row, member.extra_percent).total_seconds()) // 60
        yield Seat(member, _standing(sittings.get(member.user_id), timezone.now(), zone), minutes)


def _standing(sitting: Sitting | None, now: datetime, zone: ZoneInfo) -> str:
    if sitting is None:
        return "has not started"
    started = f"started {moment(sitting.started, zone)}"
    if now < sitting.ends:
        return f"sitting until {moment(sitting.ends, zone)}, {started}"
    handed_in = "handed in" if sitting.handed_in else "is being handed in"
    return f"{handed_in}, ended {moment(sitting.ends, zone)}, {started}"
