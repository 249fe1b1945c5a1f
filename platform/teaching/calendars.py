"""The dates of one's classes as a calendar that programs subscribe to, at an address that only its owner knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from accounts.access import user_of
from accounts.models import User
from classes.members import STUDENT
from classes.models import CalendarFeed, Class
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe
from icalendar import Calendar, Event
from marks.gathering import own_rows
from marks.words import late_rule
from operations.admission import Kind, admitted_as

MOST_CLASSES = 20


@login_required
@require_POST
def renew(request: HttpRequest) -> HttpResponse:
    """A new address for one's calendar: what was told the old one learns nothing more."""
    CalendarFeed.renew(user_of(request))
    messages.success(request, "Your calendar has a new address. An earlier one leads nowhere now.")
    return redirect("teaching:classes")


@admitted_as(Kind.REST)
@require_safe
def feed(_: HttpRequest, token: str) -> HttpResponse:
    """The calendar behind an address; who asks need not be signed in."""
    if "\0" in token:
        raise Http404("No calendar has this address.")
    found = CalendarFeed.objects.filter(token=token, user__is_active=True).select_related("user").first()
    if found is None:
        raise Http404("No calendar has this address.")
    answer = HttpResponse(_calendar(found.user).to_ical(), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer


def _calendar(person: User) -> Calendar:
    calendar = Calendar()
    for name, value in (("prodid", "-//Hebb//classes//EN"), ("version", "2.0"), ("x-wr-calname", "Hebb")):
        calendar.add(name, value)
    joined = person.memberships.filter(role=STUDENT, in_class__archived=None).select_related("in_class")
    for membership in joined[:MOST_CLASSES]:
        for event in _events(membership.in_class, person):
            calendar.add_component(event)
    return calendar


def _events(taught: Class, person: User) -> Iterator[Event]:
    """What is due for the person, extensions included."""
    for row, own in own_rows(taught, person):
        if own.due:
            yield _event(f"due-{row.pk}", f"{row} is due", own.due, taught, late_rule(own))
        if own.opens:
            yield _event(f"opens-{row.pk}", f"{row} opens", own.opens, taught, "")


def _event(key: str, summary: str, at: datetime, taught: Class, description: str) -> Event:
    event = Event()
    event.add("uid", f"{key}@hebb")
    event.add("dtstamp", taught.created.astimezone(UTC))
    event.add("dtstart", at.astimezone(UTC))
    event.add("dtend", at.astimezone(UTC))
    event.add("summary", f"{summary} ({taught})")
    if description:
        event.add("description", description)
    return event
