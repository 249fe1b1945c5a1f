"""Who may do what to which thing: people × actions × things, one rule for a thing and for all rows of a query."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from accounts.models import Role, User
from answering.models import OpenAnswer
from catalog.models import Exercise, Lesson, Quiz, Section
from classes.members import students
from classes.models import OpenQuestion
from classes.permissions import RULES, Action, allowed, is_known, may, visible
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from grading.models import GradingJob, OriginalUpload, Submission
from learning.models import Draft, EarlierDraft, ScratchDraft, SnippetDraft

from tests.web.conftest import HandsIn

PLATFORM = Path(__file__).parents[3] / "platform"
PEOPLE = ("visitor", "alice", "bob", "ivy", "root", "gone")

TABLE = {
    # what                                        visitor alice bob ivy root gone
    (Action.SEE, "catalog.Course"):              "yes     yes   yes yes yes  yes",
    (Action.WORK, "catalog.Course"):             "-       yes   yes yes yes  -",
    (Action.TEACH, "catalog.Course"):            "-       -     -   yes yes  -",
    (Action.SEE, "catalog.Lesson"):              "-       yes   yes yes yes  -",
    (Action.WORK, "catalog.Lesson"):             "-       yes   yes yes yes  -",
    (Action.SEE, "catalog.Quiz"):                "-       yes   yes yes yes  -",
    (Action.WORK, "catalog.Quiz"):               "-       yes   yes yes yes  -",
    (Action.SEE, "catalog.Exercise"):            "-       yes   yes yes yes  -",
    (Action.WORK, "catalog.Exercise"):           "-       yes   yes yes yes  -",
    (Action.OPEN_HINTS, "catalog.Exercise"):     "-       yes   yes yes yes  -",
    (Action.SEE_SOLUTIONS, "catalog.Exercise"):  "-       -     -   yes yes  -",
    (Action.SEE, "learning.Draft"):              "-       yes   -   -   -    -",
    (Action.SEE, "learning.EarlierDraft"):       "-       yes   -   -   -    -",
    (Action.SEE, "learning.SnippetDraft"):       "-       yes   -   -   -    -",
    (Action.SEE, "learning.ScratchDraft"):       "-       yes   -   -   -    -",
    (Action.REUSE, "learning.EarlierDraft"):     "-       yes   -   -   -    -",
    (Action.SEE, "grading.Submission"):          "-       yes   -   yes yes  -",
    (Action.REMARK, "grading.Submission"):       "-       yes   -   yes yes  -",
    (Action.STOP, "grading.Submission"):         "-       yes   -   yes yes  -",
    (Action.GRADE, "grading.Submission"):        "-       -     -   yes yes  -",
    (Action.REUSE, "grading.Submission"):        "-       yes   -   -   -    -",
    (Action.SEE, "grading.OriginalUpload"):      "-       yes   -   yes yes  -",
    (Action.SEE, "classes.OpenQuestion"):        "-       yes   yes yes yes  -",
    (Action.WORK, "classes.OpenQuestion"):       "-       yes   yes -   -    -",
    (Action.SEE, "answering.OpenAnswer"):        "-       yes   -   yes yes  -",
    (Action.GRADE, "answering.OpenAnswer"):      "-       -     -   yes yes  -",
    (Action.SEE, "grading.GradingJob"):          "-       -     -   yes yes  -",
    (Action.GRADE_AGAIN, "grading.GradingJob"):  "-       -     -   yes yes  -",
    (Action.TEACH, "accounts.User"):             "-       -     -   yes yes  -",
    (Action.CREATE_CLASS, "catalog.Course"):     "-       -     -   yes yes  -",
    (Action.SEE, "classes.Class"):               "-       yes   yes yes yes  -",
    (Action.TEACH, "classes.Class"):             "-       -     -   yes yes  -",
    (Action.CHANGE, "classes.Class"):            "-       -     -   yes yes  -",
    (Action.REGRADE, "classes.Class"):           "-       -     -   yes yes  -",
    (Action.AUDIT, "classes.Class"):             "-       -     -   yes yes  -",
    (Action.RUN, "classes.Class"):               "-       -     -   yes yes  -",
    (Action.SIT, "classes.Class"):               "-       yes   yes -   -    -",
}  # fmt: skip
"""Alice is the author of what is somebody's, made in the open class; test_class_roles.py has other classes.

Root is a superuser whose role is student; gone taught here once.
"""


@pytest.fixture
def people(alice: User, bob: User, ivy: User) -> dict[str, User | AnonymousUser]:
    root = User.objects.create(username="root", is_superuser=True, is_staff=True)
    gone = User.objects.create(username="gone", role=Role.INSTRUCTOR, is_active=False)
    return {"visitor": AnonymousUser(), "alice": alice, "bob": bob, "ivy": ivy, "root": root, "gone": gone}


@pytest.fixture
def things(alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise, hand_in: HandsIn) -> dict[str, Any]:
    submission = hand_in(alice)
    assert submission.made_in
    values = {"section": exercise.section, "slug": "why", "title": "Why?"}
    question = OpenQuestion.objects.create(in_class=submission.made_in, **values)
    found = (
        *(question, OpenAnswer.objects.create(question=question, user=alice, text="So.")),
        *(exercise.course, lesson, quiz, exercise, submission, submission.job, alice, submission.made_in),
        Draft.objects.create(user=alice, exercise=exercise, code="x"),
        SnippetDraft.objects.create(user=alice, lesson=lesson, number=0, code="x", original="y", saved=timezone.now()),
        EarlierDraft.objects.create(user=alice, exercise=exercise, code="x", saved=timezone.now()),
        ScratchDraft.objects.create(user=alice, course=exercise.course, code="x"),
        OriginalUpload.objects.create(submission=submission, name="x.py", content=b"x"),
    )
    return {thing._meta.label: thing for thing in found}


@pytest.mark.parametrize(("action", "label"), TABLE)
def test_who_may(action: Action, label: str, people: dict[str, User | AnonymousUser], things: dict[str, Any]) -> None:
    thing = things[label]
    everything = type(thing)._default_manager.filter(pk=thing.pk)
    for name, expected in zip(PEOPLE, TABLE[action, label].split(), strict=True):
        assert may(people[name], action, thing) is (expected == "yes"), name
        assert allowed(people[name], action, everything).exists() is (expected == "yes"), f"{name}, by query"


def test_every_rule_is_in_the_table() -> None:
    assert set(RULES) == set(TABLE)


@pytest.mark.parametrize("label", sorted({label for _, label in RULES}))
def test_every_rule_speaks_of_a_model(label: str) -> None:
    assert apps.get_model(label)._meta.label == label


def test_what_no_rule_speaks_of_is_an_error_and_no_yes(ivy: User, section: Section) -> None:
    for ask in (lambda: may(ivy, Action.SEE, section), lambda: visible(ivy, Section.objects.all())):
        with pytest.raises(LookupError, match=r"who may see a catalog\.Section"):
            ask()


def test_what_is_visible_is_ones_own(alice: User, bob: User, hand_in: HandsIn) -> None:
    mine = hand_in(alice)
    hand_in(bob)
    assert list(visible(alice, Submission.objects.all())) == [mine]
    assert not visible(alice, GradingJob.objects.all()).exists()


def test_students_are_neither_staff_nor_gone(people: dict[str, User | AnonymousUser]) -> None:
    assert {user.username for user in students()} == {"alice", "bob"}


def test_nobody_else_is_known(people: dict[str, User | AnonymousUser]) -> None:
    assert [name for name in PEOPLE if is_known(people[name])] == ["alice", "bob", "ivy", "root"]


@pytest.mark.parametrize("path", [*PLATFORM.rglob("*.py"), *PLATFORM.rglob("templates/**/*.html")], ids=str)
def test_the_role_is_asked_in_one_place(path: Path) -> None:
    rooms = (PLATFORM / "classes", PLATFORM / "accounts")
    assert ".is_instructor" not in path.read_text() or any(path.is_relative_to(room) for room in rooms)
