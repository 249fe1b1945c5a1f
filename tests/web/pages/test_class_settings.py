"""The settings of a class, its end and its copy: for its instructors, also when it has ended."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from accounts.models import User
from catalog.models import Exercise, Quiz
from classes.members import open_class
from classes.models import Class, Extension, Group, Membership, PlanRow
from django.test import Client
from django.utils import timezone
from marks.models import Adjustment

from tests.conftest import BrowserOf
from tests.web.conftest import HandsIn

ROLES = {"ann": "assistant", "ira": "instructor", "sam": "student"}
OTHERS = {"abe": "assistant", "oscar": "instructor", "eve": "student"}
POSTS = ("settings", "code", "end", "reopen", "copy")
COPY = {"copy-name": "Deep learning", "copy-term": "Autumn 2027", "copy-days": "364"}


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    values = {"name": "Deep learning", "term": "Autumn 2026", "time_zone": "Europe/Berlin"}
    return Class.objects.create(course=exercise.course, dropped_lowest=1, **values)


@pytest.fixture
def browsers(taught: Class, ivy: User, browser_of: BrowserOf) -> dict[str, Client]:
    people = {"ivy": ivy}
    other = Class.objects.create(course=taught.course, name="Another")
    for in_class, members in ((taught, ROLES), (other, OTHERS)):
        for name, role in members.items():
            people[name] = User.objects.create(username=name, display_name=name.title())
            Membership.objects.create(in_class=in_class, user=people[name], role=role)
    return {name: browser_of(user) for name, user in people.items()} | {"nobody": browser_of(None)}


def test_only_its_instructors_meet_them(taught: Class, browsers: dict[str, Client]) -> None:
    before = Class.objects.values().get(pk=taught.pk)
    for name, browser in browsers.items():
        expected = 200 if name == "ira" else 302 if name == "nobody" else 404
        assert browser.get(f"/classes/{taught.pk}/settings").status_code == expected, name
        for path in POSTS if name != "ira" else ():
            answer = browser.post(f"/classes/{taught.pk}/{path}", {"name": "X", "time_zone": "UTC"} | COPY)
            assert answer.status_code == expected, f"{name} at {path}"
    assert Class.objects.values().get(pk=taught.pk) == before
    assert Class.objects.count() == 2


def test_the_open_class_has_none(taught: Class, ivy: User, browser_of: BrowserOf) -> None:
    there = open_class(taught.course)
    assert browser_of(ivy).get(f"/classes/{there.pk}/settings").status_code == 404
    assert [browser_of(ivy).post(f"/classes/{there.pk}/{path}", COPY).status_code for path in POSTS] == [404] * 5


def test_name_and_zone_are_changed(taught: Class, browsers: dict[str, Client]) -> None:
    address, ira = f"/classes/{taught.pk}/settings", browsers["ira"]
    ira.post(address, {"name": "Networks", "term": "", "time_zone": "Asia/Tokyo"})
    taught.refresh_from_db()
    assert (str(taught), taught.time_zone) == ("Networks", "Asia/Tokyo")
    answer = ira.post(address, {"name": "Nets", "time_zone": "Mars/Crater"})
    assert answer.status_code == 422
    assert "is no time zone" in answer.content.decode()
    taught.refresh_from_db()
    assert taught.name == "Networks"


def test_a_code_is_made_anew_or_taken_away(taught: Class, browsers: dict[str, Client]) -> None:
    old = taught.join_code
    browsers["ira"].post(f"/classes/{taught.pk}/code")
    taught.refresh_from_db()
    assert taught.join_code not in ("", old)
    assert browsers["eve"].get(f"/classes/join/{old}").status_code == 404
    assert browsers["eve"].get(f"/classes/join/{taught.join_code}").status_code == 200
    browsers["ira"].post(f"/classes/{taught.pk}/code", {"none": "1"})
    assert browsers["eve"].get(f"/classes/join/{taught.join_code}").status_code == 404
    assert "Nobody joins by a code." in browsers["ira"].get(f"/classes/{taught.pk}/settings").content.decode()


def test_what_has_ended_can_be_read_and_nothing_changes_there(
    taught: Class, exercise: Exercise, browsers: dict[str, Client], hand_in: HandsIn
) -> None:
    sam, ira = User.objects.get(username="sam"), browsers["ira"]
    assert hand_in(sam).made_in == taught
    ira.post(f"/classes/{taught.pk}/end")
    assert hand_in(sam).made_in == open_class(taught.course)
    page = browsers["sam"].get(f"/classes/{taught.pk}/").content.decode()
    assert "nothing is handed in here any more" in page
    member = taught.memberships.get(user=sam).pk
    for path in ("plan", "extensions", "groups", f"members/{member}", "settings", "code", "regradings/begin"):
        assert ira.post(f"/classes/{taught.pk}/{path}", {"name": "X", "role": "assistant"}).status_code == 404, path
    for path in ("", "plan", "extensions", "groups", "settings", "regradings"):
        assert ira.get(f"/classes/{taught.pk}/{path}").status_code == 200, path
    assert browsers["eve"].get(f"/classes/join/{taught.join_code}").status_code == 404
    ira.post(f"/classes/{taught.pk}/reopen")
    assert hand_in(sam).made_in == taught


def test_a_copy_has_plan_and_groups_and_no_people(
    taught: Class, exercise: Exercise, quiz: Quiz, browsers: dict[str, Client]
) -> None:
    sam, ira = (User.objects.get(username=name) for name in ("sam", "ira"))
    group = Group.objects.create(in_class=taught, name="Monday")
    taught.memberships.filter(user=sam).update(group=group)
    due = datetime(2026, 10, 20, 21, 59, 59, tzinfo=UTC)  # a day on which clocks in Berlin show summer time
    row = PlanRow.objects.create(in_class=taught, exercise=exercise, weight=Decimal("2.5"), due=due, late_percent=5)
    PlanRow.objects.create(in_class=taught, quiz=quiz, weight=1, order=2, bonus=True)
    Extension.objects.create(row=row, user=sam, due=timezone.now(), reason="Ill", by=ira)
    Adjustment.objects.create(row=row, user=sam, points=1, reason="x", author=ira)
    answer = browsers["ira"].post(f"/classes/{taught.pk}/copy", COPY | {"copy-days": "10"})
    copied = Class.objects.get(term="Autumn 2027")
    assert answer.headers["Location"] == f"/classes/{copied.pk}/"
    assert (copied.time_zone, copied.dropped_lowest, copied.archived) == ("Europe/Berlin", 1, None)
    assert copied.join_code not in ("", taught.join_code)
    assert list(copied.memberships.values_list("user__username", "role")) == [("ira", "instructor")]
    assert [(group.name, group.memberships.count()) for group in copied.groups.all()] == [("Monday", 0)]
    first, second = copied.plan.all()
    assert first.due == datetime(2026, 10, 30, 22, 59, 59, tzinfo=UTC)
    assert (first.exercise, first.weight, first.late_percent, second.quiz, second.bonus) == (
        exercise, Decimal("2.5"), Decimal(5), quiz, True,
    )  # fmt: skip
    assert not Extension.objects.filter(row__in_class=copied).exists()
    assert not Adjustment.objects.filter(row__in_class=copied).exists()


@pytest.mark.parametrize("days", ["", "x", "1.5", "999999999999", "-4000"])
def test_days_have_bounds(days: str, taught: Class, browsers: dict[str, Client]) -> None:
    answer = browsers["ira"].post(f"/classes/{taught.pk}/copy", COPY | {"copy-days": days})
    assert answer.status_code == 422
    assert Class.objects.count() == 2


def test_what_has_left_the_course_is_not_copied(taught: Class, exercise: Exercise, browsers: dict[str, Client]) -> None:
    PlanRow.objects.create(in_class=taught, exercise=exercise, weight=1)
    Exercise.objects.update(retired=True)
    page = browsers["ira"].post(f"/classes/{taught.pk}/copy", COPY, follow=True).content.decode()
    assert "This is the copy, with 0 of 1 rows of the plan." in page


def test_dates_stay_in_the_calendar(taught: Class, exercise: Exercise, browsers: dict[str, Client]) -> None:
    PlanRow.objects.create(in_class=taught, exercise=exercise, weight=1, due=datetime(9999, 6, 1, tzinfo=UTC))
    answer = browsers["ira"].post(f"/classes/{taught.pk}/copy", COPY)
    assert answer.status_code == 422
    assert "would leave the calendar" in answer.content.decode()
    assert Class.objects.count() == 2
