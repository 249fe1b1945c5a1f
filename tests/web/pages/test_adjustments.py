"""Adjustments: given and taken back by a class's instructors, beside the mark at once."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Membership, PlanRow
from django.test import Client
from marks.models import Adjustment

from tests.conftest import BrowserOf
from tests.web.reading import words

ROLES = {"ann": "assistant", "ira": "instructor", "sam": "student"}
OTHERS = {"abe": "assistant", "oscar": "instructor", "eve": "student"}


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning")


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
    return PlanRow.objects.create(in_class=taught, exercise=exercise, weight=10)


@pytest.fixture
def student(taught: Class, browsers: dict[str, Client]) -> str:
    return f"/classes/{taught.pk}/students/{taught.memberships.get(user__username='sam').pk}"


def test_only_instructors_of_the_class_give_and_take_back(
    student: str, row: PlanRow, browsers: dict[str, Client]
) -> None:
    address, form = f"{student}/adjustments", {"row": row.pk, "points": "0.5", "reason": "A good idea"}
    for name, browser in browsers.items():
        expected = {"ira": 302, "nobody": 302}.get(name, 404)
        assert browser.post(address, form).status_code == expected, name
        assert browser.get(address).status_code == {"ira": 200, "nobody": 302}.get(name, 404), name
    made = Adjustment.objects.get()
    for name, browser in browsers.items():
        if name != "ira":
            answer = browser.post(f"{address}/{made.pk}/undo", {"reason": "x"})
            assert answer.status_code == (302 if name == "nobody" else 404), name
    assert Adjustment.objects.count() == 1


def test_it_shows_beside_the_mark_until_it_is_taken_back(
    student: str, row: PlanRow, browsers: dict[str, Client]
) -> None:
    ira, address = browsers["ira"], f"{student}/adjustments"
    ira.post(address, {"row": row.pk, "points": "0.5", "reason": "A good <idea>"})
    page = browsers["sam"].get(f"/classes/{row.in_class_id}/").content.decode()
    assert "A good &lt;idea&gt;" in page
    assert f'href="{address}"' in ira.get(student).content.decode()
    assert f'href="{address}"' not in browsers["ann"].get(student).content.decode()
    undo = f"{address}/{Adjustment.objects.get().pk}/undo"
    assert "Say why" in words(ira.post(undo, {"reason": " "}, follow=True).content.decode())
    assert Adjustment.objects.count() == 1
    for reason in ("By mistake", "Once more"):
        shown = words(ira.post(undo, {"reason": reason}, follow=True).content.decode())
        assert "by Ira: By mistake" in shown
    assert Adjustment.objects.count() == 2
    assert "A good" not in browsers["sam"].get(f"/classes/{row.in_class_id}/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"points": "0"}, "Write how many points"),
        ({"points": "x"}, "Enter a number."),
        ({"points": "0.001"}, "2 decimal places"),
        ({"points": "9" * 30}, "7 digits"),
        ({"reason": " "}, "This field is required."),
        ({"row": "9" * 30}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    wrong: dict[str, str], told: str, student: str, row: PlanRow, browsers: dict[str, Client]
) -> None:
    form = {"row": str(row.pk), "points": "1", "reason": "Because"} | wrong
    answer = browsers["ira"].post(f"{student}/adjustments", form)
    assert answer.status_code == 422
    assert told in words(answer.content.decode())
    assert not Adjustment.objects.exists()
