"""The pages of a class: made, joined, its members and its plan, each asked by every role of every class."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Membership, PlanRow
from classes.plan_import import export_plan
from django.test import Client
from django.utils import timezone

from tests.conftest import BrowserOf

MEMBERS = {"sam": "student", "mia": "student", "ann": "assistant", "ira": "instructor"}
OTHERS = {"eve": "student", "abe": "assistant", "oscar": "instructor"}
EVERYBODY = (*MEMBERS, *OTHERS, "ivy", "root", "nobody")
PLAN = 'format_version = 2\ncounts = "best"\ndropped_lowest = 0\n\n[[rows]]\nexercise = "double"\nweight = 10\n'
SIGN_IN = 302


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")


@pytest.fixture
def browsers(taught: Class, ivy: User, browser_of: BrowserOf) -> dict[str, Client]:
    """Those of two classes, an instructor of the site who is in none, a superuser, and somebody not signed in."""
    people = {"ivy": ivy, "root": User.objects.create(username="root", is_superuser=True)}
    other = Class.objects.create(course=taught.course, name="Another")
    for in_class, members in ((taught, MEMBERS), (other, OTHERS)):
        for name, role in members.items():
            people[name] = User.objects.create(username=name, display_name=name.title())
            Membership.objects.create(in_class=in_class, user=people[name], role=role)
    return {name: browser_of(people.get(name)) for name in EVERYBODY}


def test_dates_are_read_by_the_readers_clock_or_the_classs(taught: Class, browsers: dict[str, Client]) -> None:
    due = datetime(2026, 11, 3, 22, 59, tzinfo=UTC)
    PlanRow.objects.create(in_class=taught, order=0, exercise=Exercise.objects.get(), weight=10, due=due)
    User.objects.filter(username="sam").update(time_zone="America/New_York")
    dates = {"sam": "3 Nov, 17:59 EST", "mia": "3 Nov, 23:59 CET"}
    for name, date in dates.items():
        page = browsers[name].get(f"/classes/{taught.pk}/").content.decode()
        assert {other for other in dates.values() if other in page} == {date}, name


def members_of(taught: Class) -> dict[str, str]:
    return dict(taught.memberships.values_list("user__username", "role"))


@pytest.mark.parametrize(
    ("path", "sees"),
    [("", {"sam", "mia", "ann", "ira", "root"}), ("plan", {"ann", "ira", "root"})],
)
def test_who_sees(path: str, sees: set[str], taught: Class, browsers: dict[str, Client]) -> None:
    for name, browser in browsers.items():
        expected = 200 if name in sees else SIGN_IN if name == "nobody" else 404
        assert browser.get(f"/classes/{taught.pk}/{path}").status_code == expected, name


def test_only_the_classs_instructors_change_it(taught: Class, browsers: dict[str, Client]) -> None:
    member = taught.memberships.get(user__username="mia")
    before = members_of(taught)
    for name, browser in browsers.items():
        if name in ("ira", "root"):
            continue
        expected = SIGN_IN if name == "nobody" else 404
        for path in (f"members/{member.pk}", "plan"):
            answer = browser.post(f"/classes/{taught.pk}/{path}", {"role": "instructor", "plan": PLAN, "seen": "x"})
            assert answer.status_code == expected, f"{name} at {path}"
    assert members_of(taught) == before
    assert not PlanRow.objects.exists()


def test_an_instructor_gives_roles_in_her_own_class_only(taught: Class, browsers: dict[str, Client]) -> None:
    mia = taught.memberships.get(user__username="mia")
    browsers["ira"].post(f"/classes/{taught.pk}/members/{mia.pk}", {"role": "assistant"})
    assert members_of(taught)["mia"] == "assistant"
    eve = Membership.objects.get(user__username="eve")
    assert browsers["ira"].post(f"/classes/{taught.pk}/members/{eve.pk}", {"role": "assistant"}).status_code == 404
    browsers["ira"].post(f"/classes/{taught.pk}/members/{mia.pk}", {"role": "king"})
    assert members_of(taught)["mia"] == "assistant"


def test_a_class_keeps_an_instructor(taught: Class, browsers: dict[str, Client]) -> None:
    ira = taught.memberships.get(user__username="ira")
    address = f"/classes/{taught.pk}/members/{ira.pk}"
    page = browsers["ira"].post(address, {"role": "student"}, follow=True).content.decode()
    assert "A class needs an instructor" in page
    Membership.objects.filter(user__username="ann").update(role="instructor")
    browsers["ira"].post(address, {"role": "student"})
    assert members_of(taught)["ira"] == "student"


def test_an_instructor_of_the_site_makes_a_class_and_is_its_instructor(
    taught: Class, browsers: dict[str, Client]
) -> None:
    form = {"course": taught.course.pk, "name": "<script>", "term": "Autumn", "time_zone": "Asia/Tokyo"}
    answer = browsers["ivy"].post("/classes/create", form, follow=True)
    made = Class.objects.get(term="Autumn")
    assert members_of(made) == {"ivy": "instructor"}
    assert "&lt;script&gt;, Autumn" in answer.content.decode()
    assert made.join_code in answer.content.decode()
    for name in ("sam", "ira", "abe"):
        assert browsers[name].post("/classes/create", form).status_code == 404
        assert "Teach a class" not in browsers[name].get("/classes/").content.decode()
    refused = browsers["ivy"].post("/classes/create", form | {"time_zone": "Mars"})
    assert refused.status_code == 422
    assert "is no time zone; write one as Europe/Berlin" in refused.content.decode()


def test_a_code_or_link_lets_in_as_a_student_once(taught: Class, browsers: dict[str, Client]) -> None:
    typed = f" {taught.join_code[:4].lower()} {taught.join_code[4:]} "
    found = browsers["eve"].post("/classes/join", {"code": typed})
    assert found["Location"] == f"/classes/join/{taught.join_code}"
    assert "eve" not in members_of(taught), "looking is not joining"
    for name in ("eve", "eve", "ira"):
        browsers[name].post(found["Location"])
    assert members_of(taught)["eve"] == "student"
    assert members_of(taught)["ira"] == "instructor"


@pytest.mark.parametrize("code", ["", "AAAAAAAA", "\0", "x" * 500, "‮ABC"])
def test_a_code_of_no_class_is_refused_in_words(code: str, browsers: dict[str, Client]) -> None:
    assert browsers["eve"].post("/classes/join", {"code": code}).status_code == 422
    assert browsers["eve"].post(f"/classes/join/{code or 'x'}").status_code == 404


def test_nobody_joins_a_class_that_has_ended_or_has_no_code(taught: Class, browsers: dict[str, Client]) -> None:
    Class.objects.filter(pk=taught.pk).update(archived=timezone.now())
    assert browsers["eve"].post(f"/classes/join/{taught.join_code}").status_code == 404
    Class.objects.filter(pk=taught.pk).update(archived=None, join_code="")
    assert browsers["eve"].post("/classes/join", {"code": " "}).status_code == 422


def test_only_staff_see_the_code_and_who_is_in(taught: Class, browsers: dict[str, Client]) -> None:
    for name, shown in (("sam", False), ("ann", True), ("ira", True)):
        page = browsers[name].get(f"/classes/{taught.pk}/").content.decode()
        assert (taught.join_code in page, "Mia" in page) == (shown, shown), name


def test_a_plan_is_shown_before_it_is_applied(taught: Class, browsers: dict[str, Client]) -> None:
    address, ira = f"/classes/{taught.pk}/plan", browsers["ira"]
    page = ira.post(address, {"plan": PLAN})
    assert "exercise double is added" in page.content.decode()
    assert not PlanRow.objects.exists()
    ira.post(address, {"plan": PLAN, "seen": page.context["found"].seen})
    assert export_plan(taught) == PLAN
    assert browsers["ann"].get(address).content.decode() == PLAN
    dated = PLAN + "due = 2026-11-03T23:59:59\n"
    page = ira.post(address, {"plan": dated})
    assert "<code>due</code> from nothing to 2026-11-03T23:59:59" in page.content.decode()


def test_a_broken_plan_is_named_and_kept_as_it_was_typed(taught: Class, browsers: dict[str, Client]) -> None:
    page = browsers["ira"].post(f"/classes/{taught.pk}/plan", {"plan": PLAN + "colour = '<b>'\n"})
    assert page.status_code == 422
    assert "Row 1 (exercise double), `colour`: there is no such key" in page.content.decode()
    assert "colour = &#x27;&lt;b&gt;&#x27;" in page.content.decode()


def test_a_student_sees_dates_what_handing_in_does_and_the_mark(
    taught: Class, exercise: Exercise, browsers: dict[str, Client]
) -> None:
    due = timezone.now() - timedelta(hours=30)
    PlanRow.objects.create(in_class=taught, exercise=exercise, weight=Decimal(10), due=due, late_percent=Decimal(10))
    page = browsers["sam"].get(f"/classes/{taught.pk}/").content.decode()
    assert "loses 20 % of its points now" in page
    assert "0.0 of 10: nothing handed in yet" in page
    assert due.astimezone(taught.zone).strftime("%H:%M") in page
