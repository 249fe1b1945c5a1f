"""Extensions: given and ended by a class's instructors, in the plan and the marks at once."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Extension, Group, Membership, PlanRow
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.conftest import BrowserOf
from tests.web.reading import words

ROLES = {"ann": "assistant", "ira": "instructor", "sam": "student"}
OTHERS = {"abe": "assistant", "oscar": "instructor", "eve": "student"}


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")


@pytest.fixture
def browsers(taught: Class, ivy: User, browser_of: BrowserOf) -> dict[str, Client]:
    people = {"ivy": ivy}
    other = Class.objects.create(course=taught.course, name="Another")
    for in_class, members in ((taught, ROLES), (other, OTHERS)):
        for name, role in members.items():
            people[name] = User.objects.create(username=name, display_name=name.title())
            Membership.objects.create(in_class=in_class, user=people[name], role=role)
    return {name: browser_of(user) for name, user in people.items()} | {"nobody": browser_of(None)}


@pytest.fixture
def row(taught: Class, exercise: Exercise) -> PlanRow:
    due = timezone.now().replace(microsecond=0) - timedelta(hours=30)
    values: dict[str, Any] = {"weight": Decimal(10), "due": due, "late_percent": Decimal(10), "attempts": 3}
    return PlanRow.objects.create(in_class=taught, exercise=exercise, **values)


def form(row: PlanRow, whom: Membership | Group, days: int | None = 3, **more: object) -> dict[str, object]:
    assert row.due
    due = (row.due + timedelta(days=days)).astimezone(row.in_class.zone) if days is not None else None
    kind = "group" if isinstance(whom, Group) else "member"
    typed = due.strftime("%Y-%m-%dT%H:%M:%S") if due else ""
    return {"row": row.pk, "who": f"{kind}-{whom.pk}", "due": typed, "attempts": "", "reason": "Ill"} | more


def test_who_sees_and_who_changes(taught: Class, row: PlanRow, browsers: dict[str, Client]) -> None:
    sam = taught.memberships.get(user__username="sam")
    address = f"/classes/{taught.pk}/extensions"
    sees, changes = {"ann": 200, "ira": 200, "nobody": 302}, {"ira": 302, "nobody": 302}
    for name, browser in browsers.items():
        assert browser.get(address).status_code == sees.get(name, 404), name
        assert browser.post(address, form(row, sam)).status_code == changes.get(name, 404), name
    extension = Extension.objects.get()
    assert str(extension.by) == "Ira"
    for name, browser in browsers.items():
        if name != "ira":
            assert browser.post(f"{address}/{extension.pk}/end").status_code == changes.get(name, 404), name
    extension.refresh_from_db()
    assert extension.ended is None


def test_it_shows_in_the_plan_at_once_and_ends(taught: Class, row: PlanRow, browsers: dict[str, Client]) -> None:
    sam, address = taught.memberships.get(user__username="sam"), f"/classes/{taught.pk}/extensions"
    assert "loses 20 %" in browsers["sam"].get(f"/classes/{taught.pk}/").content.decode()
    browsers["ira"].post(address, form(row, sam, attempts="5"))
    extension = Extension.objects.get()
    assert row.due
    assert (extension.due, extension.attempts) == (row.due + timedelta(days=3), 5)
    assert "counts in full" in browsers["sam"].get(f"/classes/{taught.pk}/").content.decode()
    browsers["ira"].post(f"{address}/{extension.pk}/end")
    assert "loses 20 %" in browsers["sam"].get(f"/classes/{taught.pk}/").content.decode()
    again = browsers["ira"].post(f"{address}/{extension.pk}/end", follow=True)
    assert "Somebody has ended this extension already." in again.content.decode()
    assert "by Ira" in words(browsers["ann"].get(address).content.decode())
    assert "End the extension" not in again.content.decode()


def test_a_group_gets_one(taught: Class, row: PlanRow, browsers: dict[str, Client]) -> None:
    group = Group.objects.create(in_class=taught, name="Monday")
    taught.memberships.filter(user__username="sam").update(group=group)
    browsers["ira"].post(f"/classes/{taught.pk}/extensions", form(row, group))
    assert Extension.objects.get().group == group
    assert "counts in full" in browsers["sam"].get(f"/classes/{taught.pk}/").content.decode()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"due": ""}, "Write a later date, a number of attempts, or both."),
        ({"due": "2020-01-01T00:00"}, "The date must be later than that of the plan."),
        ({"attempts": "3"}, "Write more attempts than the plan&#x27;s 3, at most 1000."),
        ({"attempts": "99999999999"}, "Ensure this value is less than or equal to 1000."),
        ({"reason": "  "}, "This field is required."),
        ({"who": "member-999999"}, "Select a valid choice."),
        ({"row": "999999"}, "Select a valid choice."),
        ({"due": "yesterday"}, "Enter a valid date/time."),
    ],
)
def test_what_extends_nothing_is_refused(
    more: dict[str, object], said: str, taught: Class, row: PlanRow, browsers: dict[str, Client]
) -> None:
    sam = taught.memberships.get(user__username="sam")
    answer = browsers["ira"].post(f"/classes/{taught.pk}/extensions", form(row, sam) | more)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Extension.objects.exists()


def test_where_the_plan_has_no_bound_there_is_nothing_to_extend(
    taught: Class, row: PlanRow, browsers: dict[str, Client]
) -> None:
    sam, values = taught.memberships.get(user__username="sam"), form(row, taught.memberships.get(user__username="sam"))
    PlanRow.objects.update(due=None, attempts=None)
    answer = browsers["ira"].post(f"/classes/{taught.pk}/extensions", values)
    assert "has no date, so nobody is late there." in answer.content.decode()
    answer = browsers["ira"].post(f"/classes/{taught.pk}/extensions", form(row, sam, due="", attempts="9"))
    assert "may be tried any number of times." in answer.content.decode()


def test_another_class_has_no_part_in_it(taught: Class, row: PlanRow, browsers: dict[str, Client]) -> None:
    eve = Membership.objects.get(user__username="eve")
    assert browsers["ira"].post(f"/classes/{taught.pk}/extensions", form(row, eve)).status_code == 422
    sam = taught.memberships.get(user__username="sam")
    browsers["ira"].post(f"/classes/{taught.pk}/extensions", form(row, sam))
    end = f"/classes/{eve.in_class_id}/extensions/{Extension.objects.get().pk}/end"
    assert browsers["oscar"].post(end).status_code == 404
    assert Extension.objects.get().ended is None


def test_the_list_is_a_few_queries(
    taught: Class, row: PlanRow, browsers: dict[str, Client], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    sam, ira = User.objects.get(username="sam"), User.objects.get(username="ira")
    for number in range(20):
        Extension.objects.create(row=row, user=sam, attempts=4 + number, reason="Ill", by=ira)
    with django_assert_max_num_queries(12):
        assert browsers["ira"].get(f"/classes/{taught.pk}/extensions").status_code == 200
