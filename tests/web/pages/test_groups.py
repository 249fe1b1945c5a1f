"""Groups of a class: made, filled, given to assistants and removed by its instructors, seen by its staff."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Extension, Group, Membership, PlanRow
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.conftest import BrowserOf
from tests.web.reading import words

ROLES = {"ann": "assistant", "ira": "instructor", "sam": "student", "mia": "student"}
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
def monday(taught: Class) -> Group:
    return Group.objects.create(in_class=taught, name="Monday")


def member(name: str) -> Membership:
    return Membership.objects.get(user__username=name)


def names(group: Group) -> set[str]:
    return set(group.memberships.values_list("user__username", flat=True))


def test_who_sees_and_who_changes(taught: Class, monday: Group, browsers: dict[str, Client]) -> None:
    address = f"/classes/{taught.pk}/groups"
    sees, changes = {"ann": 200, "ira": 200, "nobody": 302}, {"ira": 200, "nobody": 302}
    for name, browser in browsers.items():
        assert browser.get(address).status_code == sees.get(name, 404), name
        assert browser.get(f"{address}/{monday.pk}").status_code == changes.get(name, 404), name
        if name != "ira":
            for path in ("", f"/{monday.pk}", f"/{monday.pk}/remove"):
                assert browser.post(address + path, {"name": "X"}).status_code == changes.get(name, 404), name + path
    assert [str(group) for group in taught.groups.all()] == ["Monday"]


def test_a_group_is_made_and_filled(taught: Class, monday: Group, browsers: dict[str, Client]) -> None:
    Membership.objects.filter(user__username="mia").update(group=monday)
    answer = browsers["ira"].post(f"/classes/{taught.pk}/groups", {"name": "Tuesday"})
    tuesday = taught.groups.get(name="Tuesday")
    address = f"/classes/{taught.pk}/groups/{tuesday.pk}"
    assert answer.headers["Location"] == address
    assert "Mia (mia), now in Monday" in browsers["ira"].get(address).content.decode()
    chosen = {"name": "Tuesday, 8:00", "students": [member("sam").pk, member("mia").pk], "assistants": member("ann").pk}
    browsers["ira"].post(address, chosen)
    assert (names(monday), names(tuesday)) == (set(), {"sam", "mia"})
    shown = words(browsers["ann"].get(f"/classes/{taught.pk}/groups").content.decode())
    assert "0 students in no group. " in shown
    assert "Tuesday, 8:00 2 Ann" in shown
    browsers["ira"].post(address, {"name": "Tuesday", "students": [member("mia").pk]})
    tuesday.refresh_from_db()
    assert (tuesday.name, names(tuesday), tuesday.assistants.count()) == ("Tuesday", {"mia"}, 0)


@pytest.mark.parametrize("chosen", [{"students": "ann"}, {"students": "eve"}, {"assistants": "sam"}])
def test_only_students_of_the_class_are_in_it_and_only_staff_hold_it(
    chosen: dict[str, str], taught: Class, monday: Group, browsers: dict[str, Client]
) -> None:
    form = {"name": "Monday"} | {field: str(member(name).pk) for field, name in chosen.items()}
    answer = browsers["ira"].post(f"/classes/{taught.pk}/groups/{monday.pk}", form)
    assert answer.status_code == 422
    assert (names(monday), monday.assistants.count()) == (set(), 0)


def test_a_name_is_one_groups(taught: Class, monday: Group, browsers: dict[str, Client]) -> None:
    tuesday = Group.objects.create(in_class=taught, name="Tuesday")
    for path in ("groups", f"groups/{tuesday.pk}"):
        answer = browsers["ira"].post(f"/classes/{taught.pk}/{path}", {"name": "Monday"})
        assert answer.status_code == 422
        assert "There is a group Monday already." in answer.content.decode()
    assert taught.groups.count() == 2
    assert browsers["ira"].post(f"/classes/{taught.pk}/groups", {"name": " "}).status_code == 422


def test_a_class_has_a_bound_of_groups(
    taught: Class, browsers: dict[str, Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("classes.grouping.MOST_GROUPS", 1)
    for name in ("One", "Two"):
        answer = browsers["ira"].post(f"/classes/{taught.pk}/groups", {"name": name})
    assert "A class has at most 1 groups." in answer.content.decode()


def test_a_group_goes_unless_an_extension_hangs_on_it(
    taught: Class, exercise: Exercise, monday: Group, browsers: dict[str, Client]
) -> None:
    Membership.objects.filter(user__username="sam").update(group=monday)
    row = PlanRow.objects.create(in_class=taught, exercise=exercise, weight=1, attempts=2)
    extension = Extension.objects.create(row=row, group=monday, attempts=3, reason="Ill", by=member("ira").user)
    address = f"/classes/{taught.pk}/groups/{monday.pk}/remove"
    page = browsers["ira"].post(address, follow=True).content.decode()
    assert "Monday cannot go: it has been given an extension, which stays on the record." in page
    extension.delete()
    assert "Monday is removed." in browsers["ira"].post(address, follow=True).content.decode()
    assert member("sam").group is None


def test_a_group_of_another_class_is_not_there(taught: Class, monday: Group, browsers: dict[str, Client]) -> None:
    other = member("oscar").in_class_id
    assert browsers["oscar"].get(f"/classes/{other}/groups/{monday.pk}").status_code == 404
    assert browsers["oscar"].post(f"/classes/{other}/groups/{monday.pk}/remove").status_code == 404
    assert taught.groups.count() == 1


def test_many_students_are_a_few_queries(
    taught: Class, monday: Group, browsers: dict[str, Client], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        user = User.objects.create(username=f"s{number}")
        Membership.objects.create(in_class=taught, user=user, group=monday)
    for path in ("groups", f"groups/{monday.pk}"):
        with django_assert_max_num_queries(14):
            assert browsers["ira"].get(f"/classes/{taught.pk}/{path}").status_code == 200


def test_a_group_can_be_a_whole_class(taught: Class, monday: Group, browsers: dict[str, Client]) -> None:
    made = User.objects.bulk_create(User(username=f"student-{number}", password="!") for number in range(998))
    Membership.objects.bulk_create(Membership(in_class=taught, user=one, role="student") for one in made)
    everybody = [one.pk for one in taught.memberships.filter(role="student")]
    answer = browsers["ira"].post(f"/classes/{taught.pk}/groups/{monday.pk}", {"name": "Monday", "students": everybody})
    assert answer.status_code == 302
    assert monday.memberships.count() == 1000
