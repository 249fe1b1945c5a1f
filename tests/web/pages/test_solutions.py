"""Our solution and other ways: for who has full marks by Submit, and for instructors."""

from __future__ import annotations

from html import unescape

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.test import Client
from learning.solutions import solutions_of

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise, a_package
from tests.web.pages.conftest import Graded, Page
from tests.web.reading import words

ADDRESS = "/courses/tests/exercises/double/"
LINK = f'href="{ADDRESS}solutions"'


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, exercise: Exercise) -> Client:
    return browser_of(alice)


def test_after_a_pass_the_verdict_leads_to_all_ways(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice)
    assert LINK in alices.get(f"/submissions/{submission.pk}/panel").content.decode()
    answer = alices.get(f"{ADDRESS}solutions")
    page = words(answer.content.decode())
    assert page.index("Our solution") < page.index("return 2 * x") < page.index("Adds.") < page.index("return x + x")
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "try_",
    [
        {"outcome": Outcome.WRONG_ANSWER, "score": 1.0},
        {"purpose": "run"},
    ],
    ids=["not all points", "a run that passed"],
)
def test_less_than_a_passed_submit_opens_nothing(
    try_: dict[str, object], alices: Client, alice: User, graded: Graded
) -> None:
    submission = graded(alice, **try_)  # type: ignore[arg-type]  # as the call takes them
    assert alices.get(f"{ADDRESS}solutions").status_code == 404
    for address in (ADDRESS, f"/submissions/{submission.pk}/"):
        page = alices.get(address).content.decode()
        assert LINK not in page
        assert "return x + x" not in page


def test_what_one_passed_opens_no_other_exercise(
    alices: Client, alice: User, graded: Graded, make_exercise: MakeExercise
) -> None:
    make_exercise("triple")
    graded(alice)
    assert alices.get("/courses/tests/exercises/triple/solutions").status_code == 404


def test_a_classmates_pass_opens_nothing(bob: User, browser_of: BrowserOf, alices: Client, graded: Graded) -> None:
    graded(bob)
    graded(bob)
    assert alices.get(f"{ADDRESS}solutions").status_code == 404
    assert browser_of(bob).get(f"{ADDRESS}solutions").status_code == 200


def test_a_verdict_that_counts_no_longer_closes_them_again(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice)
    submission.current = None
    submission.save()
    assert alices.get(f"{ADDRESS}solutions").status_code == 404


def test_an_instructor_sees_them_always(page_of: Page, ivy: User, exercise: Exercise) -> None:
    page = page_of(ivy, f"{ADDRESS}solutions")
    assert LINK in page_of(ivy, ADDRESS)
    assert "Adds." in page
    assert "test_double" not in page
    assert "That is the square" not in page


def test_code_and_words_are_escaped(exercise: Exercise, page_of: Page, ivy: User) -> None:
    hostile = '"""Why <b>`x`</b>?"""\n\nx = "</code><script>alert(1)</script>"\n'
    package = a_package("double", "I").to_json() | {"alternatives": {"two_words": hostile, "broken": "def ("}}
    ExerciseVersion.objects.filter(exercise=exercise).update(package=package)
    page = page_of(ivy, f"{ADDRESS}solutions")
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert "Why <b><code>x</code></b>?" in unescape(page)
    assert "Two words" in page


def test_the_words_stand_apart_from_the_code(version: ExerciseVersion) -> None:
    ours, other = solutions_of(version)
    assert (ours.title, ours.why) == ("Our solution", "")
    assert (other.title, other.why, other.code) == ("Sum", "Adds.", "def double(x):\n    return x + x\n")
