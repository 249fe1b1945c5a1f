"""Two tries compared: which ones, for whom, and that their text means nothing to the page."""

from __future__ import annotations

import uuid

import pytest
from accounts.models import User
from django.test import Client
from grading.models import Submission

from tests.conftest import BrowserOf, MakeExercise
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Page
from tests.web.reading import words


@pytest.fixture
def tries(alice: User, hand_in: HandsIn) -> list[Submission]:
    return [hand_in(alice, code=code) for code in ("a = 1\nb = 2\n", "a = 1\nb = 3\n", "a = 9\nb = 3\n<b>\n")]


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf) -> Client:
    return browser_of(alice)


def address(one: Submission, other: Submission | None = None) -> str:
    return f"/submissions/{one.pk}/compare" + (f"?with={other.pk}" if other else "")


def test_a_try_is_compared_with_the_one_before(alice: User, tries: list[Submission], page_of: Page) -> None:
    page = words(page_of(alice, address(tries[1])))
    assert "Removed: 2 − b = 2 Added: 2 + b = 3" in page
    assert "a = 9" not in page


def test_any_two_are_compared_the_older_first(alice: User, tries: list[Submission], page_of: Page) -> None:
    there, back = (words(page_of(alice, address(*pair))) for pair in ((tries[0], tries[2]), (tries[2], tries[0])))
    for page in (there, back):
        assert "Removed: 1 − a = 1 2 − b = 2 Added: 1 + a = 9 2 + b = 3" in page


def test_nothing_that_was_handed_in_is_markup(ivy: User, tries: list[Submission], page_of: Page) -> None:
    page = page_of(ivy, address(tries[2]))
    assert "<code>&lt;b&gt;</code>" in page
    assert "/restore" not in page


def test_a_first_try_says_so(alice: User, tries: list[Submission], page_of: Page) -> None:
    assert "There is no earlier try to compare it with." in page_of(alice, address(tries[0]))


def test_each_side_can_be_put_back(alice: User, tries: list[Submission], page_of: Page) -> None:
    page = page_of(alice, address(tries[1]))
    assert [f"/submissions/{one.pk}/restore" in page for one in tries] == [True, True, False]


def test_nobody_elses_try_and_no_other_exercises_is_compared(
    alice: User, bob: User, alices: Client, tries: list[Submission], hand_in: HandsIn, make_exercise: MakeExercise
) -> None:
    for other in (hand_in(bob), hand_in(alice, make_exercise("other"))):
        assert alices.get(address(tries[0], other)).status_code == 404
    for wrong in ("", "x", uuid.uuid4()):
        assert alices.get(f"{address(tries[0])}?with={wrong}").status_code == 404


def test_the_history_leads_to_it(alice: User, tries: list[Submission], page_of: Page) -> None:
    page = page_of(alice, "/courses/tests/exercises/double/")
    assert [address(one) in page for one in tries] == [False, True, True]
