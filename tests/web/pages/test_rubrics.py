"""A rubric on an exercise's row: staff give points beside the tests', and the mark has both."""

from __future__ import annotations

import pytest
from accounts.models import User
from answering.models import RubricGrade
from catalog.models import Exercise
from classes.models import Class, Membership, PlanRow
from classes.plan_import import import_plan, preview
from classes.plan_toml import PlanError
from django.core.exceptions import ValidationError
from django.test import Client
from grading.models import Submission

from graders.report import Outcome
from tests.conftest import BrowserOf
from tests.web.pages.conftest import Graded
from tests.web.reading import words

PLAN = """format_version = 1
[[rows]]
exercise = "double"
weight = 10
rubric = ["2: Names say what they hold", "1: No line is too long"]
"""


@pytest.fixture
def taught(exercise: Exercise, alice: User, bob: User) -> Class:
    """Alice and Bob are students, Ann assists; the exercise has 2 points, its rubric 3."""
    Exercise.objects.filter(pk=exercise.pk).update(points=2)
    taught = Class.objects.create(course=exercise.course, name="Deep learning")
    for user, role in ((alice, "student"), (bob, "student"), (User.objects.create(username="ann"), "assistant")):
        Membership.objects.create(in_class=taught, user=user, role=role)
    import_plan(taught, PLAN, preview(taught, PLAN).seen, User.objects.get(username="ann"))
    return taught


@pytest.fixture
def handed_in(taught: Class, alice: User, graded: Graded) -> Submission:
    return graded(alice)


@pytest.fixture
def anns(handed_in: Submission, browser_of: BrowserOf) -> Client:
    return browser_of(User.objects.get(username="ann"))


def gives(client: Client, submission: Submission, *points: str, **more: str) -> int:
    given = {f"points-{number}": value for number, value in enumerate(points)}
    return client.post(f"/submissions/{submission.pk}/points", given | more).status_code


def marked(client: Client, taught: Class) -> str:
    return words(client.get(f"/classes/{taught.pk}/").content.decode())


def test_points_of_staff_join_those_of_the_tests(
    anns: Client, taught: Class, handed_in: Submission, alice: User, browser_of: BrowserOf
) -> None:
    alices, address = browser_of(alice), f"/submissions/{handed_in.pk}/"
    assert "Names say what they hold: 2" in words(alices.get(address).content.decode())
    assert "by tests, points of staff still to come" in marked(alices, taught)
    assert "4.0 of 10 on" in marked(alices, taught)
    today = words(anns.get(f"/classes/{taught.pk}/today").content.decode())
    assert "1 submission waits for points by the rubric of the plan: Alice on Twice" in today
    assert gives(anns, handed_in, "1", "0.5", **{"words-0": "x is <b>what</b>?", "remark": "Good."}) == 302
    shown = alices.get(address).content.decode()
    assert "1.5 of 3 , given by ann on" in words(shown)
    assert "Names say what they hold: 1 of 2. x is &lt;b&gt;what&lt;/b&gt;?" in shown
    assert "7.0 of 10 on" in marked(alices, taught)
    assert "by tests and by staff" in marked(alices, taught)
    assert "What waits for points None." in words(anns.get(f"/classes/{taught.pk}/today").content.decode())


def test_the_latest_points_of_a_student_count(
    anns: Client, taught: Class, handed_in: Submission, alice: User, graded: Graded, browser_of: BrowserOf
) -> None:
    another = graded(alice)
    gives(anns, handed_in, "2", "1")
    gives(anns, another, "0", "0")
    assert "4.0 of 10 on" in marked(browser_of(alice), taught)
    assert "given later, count" in words(anns.get(f"/submissions/{handed_in.pk}/").content.decode())
    first = RubricGrade.objects.earliest("pk")
    for change in (first.save, first.delete):
        with pytest.raises(ValidationError):
            change()


def test_who_and_what_may_not(
    anns: Client, taught: Class, handed_in: Submission, alice: User, bob: User, graded: Graded, browser_of: BrowserOf
) -> None:
    for person in (alice, bob):
        assert gives(browser_of(person), handed_in, "2", "1") == 404
    assert gives(anns, graded(alice, purpose="run"), "2", "1") == 404
    assert gives(anns, handed_in, "3", "1") == 422
    assert gives(anns, handed_in, "2") == 422
    taught.plan.update(rubric=[])
    assert gives(anns, handed_in, "2", "1") == 404
    assert not RubricGrade.objects.exists()


def test_a_row_with_points_of_staff_cannot_go(anns: Client, taught: Class, handed_in: Submission) -> None:
    gives(anns, handed_in, "2", "1")
    with pytest.raises(PlanError, match="it has 1 rubric grade"):
        preview(taught, "format_version = 1")


def test_who_has_all_points_of_the_tests_is_not_asked_for_more(
    taught: Class, alice: User, graded: Graded, browser_of: BrowserOf
) -> None:
    PlanRow.objects.update(due="2099-01-01T00:00Z")
    graded(alice, Outcome.WRONG_ANSWER, 1.0)
    assert "Twice" in words(browser_of(alice).get("/courses/tests/").content.decode()).partition("what is due")[2][:60]
    graded(alice)
    shown = words(browser_of(alice).get("/courses/tests/").content.decode())
    assert "Nothing that you could still do better." in shown
