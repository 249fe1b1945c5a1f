"""What stood in the editor before: what is kept of it, how little when it is old, and that it is its writer's own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.test import Client
from django.utils import timezone
from learning import earlier_drafts
from learning.earlier_drafts import KEPT, NEWEST, lasting
from learning.models import Draft, EarlierDraft

from tests.conftest import BrowserOf, MakeExercise
from tests.web.pages.conftest import Page
from tests.web.pages.test_exercise import textarea
from tests.web.reading import words

ADDRESS = "/courses/tests/exercises/double/"
LONG = "def double(x):\n    # " + "thought over " * 20 + "\n    return 2 * x\n"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, exercise: Exercise) -> Client:
    return browser_of(alice)


def saves(client: Client, code: str, saved: str | None = None, browser: str = "") -> str:
    """Save a draft as the editor does; when that was."""
    known = {"saved": saved} if saved is not None else {}
    answer = client.post(f"{ADDRESS}draft", {"code": code, "browser": browser, **known})
    assert answer.status_code == 200
    return str(answer.json()["saved"])


def kept() -> list[str]:
    return list(EarlierDraft.objects.values_list("code", flat=True))


def test_what_the_starter_takes_the_place_of_is_kept_and_can_be_had_back(
    alices: Client, version: ExerciseVersion, page_of: Page, alice: User
) -> None:
    saves(alices, version.starter, saves(alices, LONG, ""))
    assert kept() == [LONG]
    (one,) = EarlierDraft.objects.all()
    assert f'{ADDRESS}drafts/{one.pk}/"' in page_of(alice, f"{ADDRESS}drafts/")
    page = words(page_of(alice, f"{ADDRESS}drafts/{one.pk}/"))
    assert "Removed:" in page
    assert "thought over" in page
    answer = alices.post(f"{ADDRESS}drafts/{one.pk}/restore", follow=True)
    assert textarea(answer.content.decode()) == LONG
    assert "among your earlier drafts" in answer.content.decode()


def test_typing_on_keeps_one_every_few_minutes_and_not_each_letter(alices: Client) -> None:
    saved = ""
    for length in range(20, 60, 5):
        saved = saves(alices, LONG[:length], saved)
    assert kept() == [LONG[:20]]
    Draft.objects.update(saved=timezone.now() + timedelta(minutes=6))
    saves(alices, LONG, Draft.objects.get().saved.isoformat())
    assert kept() == [LONG[:55], LONG[:20]]


@pytest.mark.parametrize("blank", ["", " \n", None], ids=["empty", "blank", "the starter"])
def test_nothing_is_kept_of_nothing(alices: Client, version: ExerciseVersion, blank: str | None) -> None:
    saves(alices, version.starter if blank is None else blank)
    saves(alices, LONG)
    assert kept() == []


def test_what_another_wrote_is_kept_however_little_it_differs(alices: Client) -> None:
    for code in ("x = 1\n", "x = 12\n", "x = 123\n"):
        saves(alices, code)
    assert kept() == ["x = 12\n", "x = 1\n"]


def test_a_conflict_says_which_browser_wrote(alices: Client) -> None:
    begun = saves(alices, "x = 1\n", "", "ab-12")
    saves(alices, "x = 2\n", begun, "cd-34")
    answer = alices.post(f"{ADDRESS}draft", {"code": "x = 3\n", "saved": begun, "browser": "ab-12"})
    assert answer.status_code == 409
    assert answer.json()["browser"] == "cd-34"
    assert Draft.objects.get().code == "x = 2\n"


@pytest.mark.parametrize("number", ["<b>", "a" * 37, "A", "é"])
def test_a_browser_without_a_proper_number_has_none(number: str, alices: Client) -> None:
    saves(alices, "x = 1\n", "", number)
    assert Draft.objects.get().browser == ""


def test_what_is_handed_in_from_an_old_page_takes_no_text_without_a_word(alices: Client) -> None:
    begun = saves(alices, "x = 1\n", "")
    saves(alices, "x = 'of the other tab'\n", begun)
    form = {"code": LONG, "saved": begun, "purpose": "run"}
    answer = alices.post(f"{ADDRESS}submissions", form, headers={"HX-Request": "true"})
    assert '"over": true' in answer["HX-Trigger"]
    assert Draft.objects.get().saved.isoformat() in answer["HX-Trigger"]
    assert kept()[0] == "x = 'of the other tab'\n"
    form["saved"] = Draft.objects.get().saved.isoformat()
    again = alices.post(f"{ADDRESS}submissions", form | {"code": f"{LONG}# more\n"}, headers={"HX-Request": "true"})
    assert '"over": false' in again["HX-Trigger"]


def test_they_are_of_one_exercise(alices: Client, make_exercise: MakeExercise) -> None:
    make_exercise("other")
    saves(alices, "x = 1\n")
    saves(alices, "y = 2\n")
    pk = EarlierDraft.objects.get().pk
    assert alices.get(f"/courses/tests/exercises/other/drafts/{pk}/").status_code == 404
    assert "There are none yet." in alices.get("/courses/tests/exercises/other/drafts/").content.decode()


def test_a_classmate_reaches_none_of_them(alices: Client, bob: User, browser_of: BrowserOf, page_of: Page) -> None:
    saves(alices, "x = 1\n")
    saves(alices, "y = 2\n")
    pk = EarlierDraft.objects.get().pk
    assert f"{ADDRESS}drafts/{pk}/" not in page_of(bob, f"{ADDRESS}drafts/")
    assert browser_of(bob).post(f"{ADDRESS}drafts/{pk}/restore").status_code == 404
    assert not Draft.objects.filter(user=bob).exists()


def test_they_weigh_no_more_than_a_bound(alices: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(earlier_drafts, "CHARACTERS", 250)
    for letter in "abcd":
        saves(alices, letter * 100)
    assert [code[0] for code in kept()] == ["c", "b"]


def ages(*minutes: float) -> list[datetime]:
    return [NOW - timedelta(minutes=age) for age in minutes]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (ages(*range(NEWEST)), set(range(NEWEST))),  # the newest, however close together
        (ages(*range(NEWEST), 10, 11, 12, 13, 14, 15, 16), {*range(NEWEST), 11, 16}),  # then one in five minutes
        (ages(*range(NEWEST), 65, 70, 115, 125), {*range(NEWEST), 10, 13}),  # of the hours before one each
        (ages(*range(NEWEST), 2 * 1440, 2 * 1440 + 60, 3 * 1440), {*range(NEWEST), 10, 12}),  # and one a day
        (ages(*(1440 * day for day in range(90))), set(range(KEPT))),  # never more than so many
    ],
)
def test_the_older_the_thinner(times: list[datetime], expected: set[int]) -> None:
    assert lasting(times, NOW) == expected
