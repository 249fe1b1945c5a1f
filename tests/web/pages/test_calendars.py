"""The calendar of one's dates: at a secret address, without signing in, renewed by its owner."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import CalendarFeed, Class, Extension, Membership, PlanRow
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from tests.conftest import BrowserOf

DUE = datetime(2026, 11, 3, 22, 59, 59, tzinfo=UTC)


@pytest.fixture
def row(exercise: Exercise, alice: User) -> PlanRow:
    taught = Class.objects.create(course=exercise.course, name="Nets, deep; nets", time_zone="Europe/Berlin")
    Membership.objects.create(in_class=taught, user=alice)
    values: dict[str, Any] = {"weight": Decimal(10), "due": DUE, "late_percent": Decimal(10)}
    return PlanRow.objects.create(in_class=taught, exercise=exercise, **values)


def made(client: Client, user: User) -> str:
    """The address that a person makes."""
    client.post("/classes/calendar")
    return f"/classes/calendar/{CalendarFeed.objects.get(user=user).token}.ics"


def dates(address: str) -> dict[str, datetime]:
    """What a calendar program reads, which is nobody."""
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    events: list[Any] = list(Calendar.from_ical(answer.content).walk("VEVENT"))
    return {str(event["summary"]): event["dtstart"].dt for event in events}


def test_a_program_reads_what_is_due_with_extensions(
    row: PlanRow, alice: User, ivy: User, browser_of: BrowserOf
) -> None:
    address = made(browser_of(alice), alice)
    assert address in browser_of(alice).get("/classes/").content.decode()
    assert dates(address) == {"Twice is due (Nets, deep; nets)": DUE}
    Extension.objects.create(row=row, user=alice, due=DUE.replace(day=6), reason="Ill", by=ivy)
    PlanRow.objects.update(opens=DUE.replace(day=1))
    assert dates(address) == {
        "Twice is due (Nets, deep; nets)": DUE.replace(day=6),
        "Twice opens (Nets, deep; nets)": DUE.replace(day=1),
    }


def test_a_new_address_makes_the_old_one_void(row: PlanRow, alice: User, browser_of: BrowserOf) -> None:
    old, new = (made(browser_of(alice), alice) for _ in range(2))
    assert old != new
    assert Client().get(old).status_code == 404
    assert dates(new)


def test_nobody_else_is_in_it(row: PlanRow, alice: User, bob: User, browser_of: BrowserOf) -> None:
    assert dates(made(browser_of(bob), bob)) == {}
    Membership.objects.create(in_class=row.in_class, user=bob, role="assistant")
    assert dates(made(browser_of(bob), bob)) == {}
    address = made(browser_of(alice), alice)
    assert address not in browser_of(bob).get("/classes/").content.decode()


def test_who_has_left_and_what_has_ended_have_no_dates(row: PlanRow, alice: User, browser_of: BrowserOf) -> None:
    address = made(browser_of(alice), alice)
    Class.objects.filter(pk=row.in_class_id).update(archived=timezone.now())
    assert dates(address) == {}
    User.objects.filter(pk=alice.pk).update(is_active=False)
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("token", ["x", "%00", "x" * 3000])
def test_what_nobody_made_is_not_there(token: str, row: PlanRow) -> None:
    assert Client().get(f"/classes/calendar/{token}.ics").status_code == 404


def test_making_one_takes_a_press_of_ones_own(row: PlanRow, alice: User, browser_of: BrowserOf) -> None:
    assert browser_of(alice).get("/classes/calendar").status_code == 405
    assert browser_of(None).post("/classes/calendar").status_code == 302
    assert not CalendarFeed.objects.exists()


def test_a_feed_is_a_few_queries(
    row: PlanRow, alice: User, browser_of: BrowserOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    address = made(browser_of(alice), alice)
    with django_assert_max_num_queries(6):
        assert Client().get(address).status_code == 200
