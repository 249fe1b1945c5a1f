"""Who may do what in a class: each of a cast, by the thing and by the query."""

from __future__ import annotations

from typing import Any

import pytest
from accounts.models import Role, User
from catalog.models import Exercise
from classes.members import class_for_work, classes_of, open_class, students_of
from classes.models import Class, Membership
from classes.permissions import Action, allowed, may, visible
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.utils import timezone
from grading.models import GradingJob, OriginalUpload, Submission
from pytest_django import DjangoAssertNumQueries

from tests.conftest import BrowserOf
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded, WithFigure

MEMBERS = {"sam": "student", "mia": "student", "ann": "assistant", "ira": "instructor", "gone": "instructor"}
OTHERS = {"eve": "student", "oscar": "instructor"}
PEOPLE = ("sam", "mia", "eve", "ann", "ira", "oscar", "ivy", "root", "gone", "visitor")
TABLE = {
    # what                                        sam mia eve ann ira oscar ivy root gone visitor
    (Action.SEE, "grading.Submission"):          "yes -   -   yes yes -     -   yes  -    -",
    (Action.STOP, "grading.Submission"):         "yes -   -   yes yes -     -   yes  -    -",
    (Action.REUSE, "grading.Submission"):        "yes -   -   -   -   -     -   -    -    -",
    (Action.SEE, "grading.OriginalUpload"):      "yes -   -   yes yes -     -   yes  -    -",
    (Action.SEE, "grading.GradingJob"):          "-   -   -   yes yes -     -   yes  -    -",
    (Action.GRADE_AGAIN, "grading.GradingJob"):  "-   -   -   yes yes -     -   yes  -    -",
    (Action.SEE_SOLUTIONS, "catalog.Exercise"):  "-   -   -   yes yes yes   yes yes  -    -",
    (Action.TEACH, "accounts.User"):             "-   -   -   yes yes -     yes yes  -    -",
    (Action.TEACH, "catalog.Course"):            "-   -   -   -   -   -     yes yes  -    -",
    (Action.CREATE_CLASS, "catalog.Course"):     "-   -   -   -   -   -     yes yes  -    -",
    (Action.SEE, "classes.Class"):               "yes yes -   yes yes -     -   yes  -    -",
    (Action.TEACH, "classes.Class"):             "-   -   -   yes yes -     -   yes  -    -",
    (Action.CHANGE, "classes.Class"):            "-   -   -   -   yes -     -   yes  -    -",
    (Action.AUDIT, "classes.Class"):             "-   -   -   -   yes -     -   yes  -    -",
    (Action.RUN, "classes.Class"):               "-   -   -   -   yes -     -   yes  -    -",
}  # fmt: skip
"""What is Sam's, made in the class of which Mia, Ann, Ira and, once, gone are members; Eve and Oscar are in another."""


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning", term="Autumn")


@pytest.fixture
def people(taught: Class, ivy: User) -> dict[str, Any]:
    other = Class.objects.create(course=taught.course, name="Deep learning", term="Evening")
    found: dict[str, Any] = {"ivy": ivy, "visitor": AnonymousUser()}
    found["root"] = User.objects.create(username="root", is_superuser=True)
    for in_class, members in ((taught, MEMBERS), (other, OTHERS)):
        for name, role in members.items():
            found[name] = User.objects.create(username=name, is_active=name != "gone")
            Membership.objects.create(in_class=in_class, user=found[name], role=role)
    return found


@pytest.fixture
def things(people: dict[str, Any], taught: Class, exercise: Exercise, hand_in: HandsIn) -> dict[str, Any]:
    submission = hand_in(people["sam"])
    upload = OriginalUpload.objects.create(submission=submission, name="x.py", content=b"x")
    found = (exercise.course, exercise, taught, submission, submission.job, upload, people["sam"])
    return {thing._meta.label: thing for thing in found}


@pytest.mark.parametrize(("action", "label"), TABLE)
def test_who_may(action: Action, label: str, people: dict[str, Any], things: dict[str, Any]) -> None:
    thing = things[label]
    everything = type(thing)._default_manager.filter(pk=thing.pk)
    for name, expected in zip(PEOPLE, TABLE[action, label].split(), strict=True):
        assert may(people[name], action, thing) is (expected == "yes"), name
        assert list(allowed(people[name], action, everything)) == [thing] * (expected == "yes"), f"{name}, by query"


def test_a_list_is_one_query(
    people: dict[str, Any], hand_in: HandsIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("sam", "mia", "eve"):
        hand_in(people[name])
    with django_assert_num_queries(1):
        assert {one.user_id for one in visible(people["ann"], Submission.objects.all())} == {
            people["sam"].pk,
            people["mia"].pk,
        }


def test_work_is_made_in_the_running_class_that_was_joined_last(taught: Class, alice: User, hand_in: HandsIn) -> None:
    assert hand_in(alice).made_in == open_class(taught.course)
    Membership.objects.create(in_class=taught, user=alice)
    assert hand_in(alice).made_in == taught
    later = Class.objects.create(course=taught.course, name="Again")
    Membership.objects.create(in_class=later, user=alice)
    assert class_for_work(alice, taught.course) == later
    Class.objects.filter(pk=later.pk).update(archived=timezone.now())
    assert class_for_work(alice, taught.course) == taught
    Membership.objects.filter(in_class=taught).update(role="assistant")
    assert class_for_work(alice, taught.course).open


def test_what_was_made_before_stays_where_it_was_made(
    taught: Class, alice: User, people: dict[str, Any], hand_in: HandsIn
) -> None:
    before = hand_in(alice)
    Membership.objects.create(in_class=taught, user=alice)
    after = hand_in(alice)
    assert list(visible(people["ira"], Submission.objects.all())) == [after]
    assert list(visible(people["ivy"], Submission.objects.all())) == [before]


def test_work_of_before_there_were_classes_is_the_open_classes(
    people: dict[str, Any], alice: User, hand_in: HandsIn
) -> None:
    old = hand_in(alice)
    Submission.objects.update(made_in=None)
    for name in ("ivy", "root"):
        assert list(visible(people[name], Submission.objects.all())) == [old]
        assert may(people[name], Action.GRADE_AGAIN, GradingJob.objects.get())
    for name in ("ira", "ann", "sam"):
        assert not visible(people[name], Submission.objects.all()).exists()


def test_everybody_is_in_the_open_class_in_the_role_that_the_site_gives(taught: Class, alice: User, ivy: User) -> None:
    there = open_class(taught.course)
    assert open_class(taught.course.pk) == there
    assert list(classes_of(alice)) == list(classes_of(ivy, ["instructor"])) == [there]
    assert not classes_of(alice, ["assistant", "instructor"]).exists()
    assert list(students_of(there)) == [alice]


def test_the_students_of_a_class_are_its_own(taught: Class, alice: User, people: dict[str, Any]) -> None:
    assert {student.username for student in students_of(taught)} == {"sam", "mia"}


def test_the_tables_of_the_open_class_show_nothing_of_another(
    taught: Class, people: dict[str, Any], graded: Graded, browser_of: BrowserOf
) -> None:
    graded(people["sam"])
    for name, shown in (("ivy", 0), ("root", 1)):
        page = browser_of(people[name]).get("/courses/tests/teaching/").content.decode()
        assert ("students/sam/?exercise=double" in page) is bool(shown), name
        student = browser_of(people[name]).get("/courses/tests/teaching/students/sam/").content.decode()
        assert ("/submissions/" in student) is bool(shown), name


@pytest.mark.parametrize(("person", "status"), [("ann", 200), ("ira", 200), ("oscar", 404), ("ivy", 404), ("mia", 404)])
def test_the_page_of_a_submission(
    person: str, status: int, people: dict[str, Any], hand_in: HandsIn, browser_of: BrowserOf
) -> None:
    submission = hand_in(people["sam"])
    client: Client = browser_of(people[person])
    assert client.get(f"/submissions/{submission.pk}/").status_code == status
    assert client.post(f"/submissions/{submission.pk}/stop").status_code == (302 if status == 200 else 404)


def test_the_sites_instructors_have_no_right_in_a_class_but_that_of_their_membership(
    taught: Class, people: dict[str, Any], hand_in: HandsIn
) -> None:
    work = hand_in(people["sam"])
    assert people["ivy"].role == Role.INSTRUCTOR
    Membership.objects.create(in_class=taught, user=people["ivy"], role="assistant")
    assert may(people["ivy"], Action.SEE, work)
    assert not may(people["ivy"], Action.CHANGE, taught)


def test_staff_of_one_class_meet_nothing_that_was_made_in_another(
    people: dict[str, Any], taught: Class, with_figure: WithFigure, browser_of: BrowserOf
) -> None:
    elsewhere, here = (with_figure(people["sam"]) for _ in range(2))
    Submission.objects.filter(pk=elsewhere.pk).update(made_in=open_class(taught.course))
    for address in (f"/submissions/{here.pk}/", f"/submissions/{here.pk}/panel?beside=editor"):
        page = browser_of(people["ann"]).get(address).content.decode()
        assert str(here.pk) in page
        assert str(elsewhere.pk) not in page, address
    assert browser_of(people["ann"]).get(f"/submissions/{elsewhere.pk}/").status_code == 404
    assert str(elsewhere.pk) in browser_of(people["sam"]).get(address).content.decode(), "one's own are one's own"
