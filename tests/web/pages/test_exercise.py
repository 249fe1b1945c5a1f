"""An exercise's page: task, editor, hints, draft, download."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import unescape

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.test import Client
from learning.downloads.statement import at_home
from learning.models import Draft, HintOpened

from tests.conftest import BrowserOf, MakeExercise
from tests.web.pages.conftest import Page
from tests.web.reading import words

ADDRESS = "/courses/tests/exercises/double/"
HTMX = {"HX-Request": "true"}


def textarea(page: str) -> str:
    """What stands in the editor."""
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    assert found
    return unescape(found[1])


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, exercise: Exercise) -> Client:
    return browser_of(alice)


def test_the_page_has_the_task_the_starter_and_the_visible_tests(
    page_of: Page, alice: User, version: ExerciseVersion
) -> None:
    page = page_of(alice, ADDRESS)
    assert "<p>Double it.</p>" in page
    assert "2 points · write double" in words(page)
    assert textarea(page) == version.starter
    assert "test_two" in page


def test_nothing_of_the_hidden_side_is_on_the_page(page_of: Page, alice: User, exercise: Exercise) -> None:
    page = page_of(alice, ADDRESS)
    for secret in (
        "reference.double",
        "test_double",
        "return 2 * x",
        "That is the square",
        "Add it to itself",
        "digest",
    ):
        assert secret not in page


def test_the_editor_gets_the_nonce_of_its_answer(alices: Client) -> None:
    answer = alices.get(ADDRESS)
    nonce = re.search(r'data-nonce="([^"]+)"', answer.content.decode())
    assert nonce
    assert f"'nonce-{nonce[1]}'" in answer["Content-Security-Policy"]


# --- drafts -----------------------------------------------------------------------------------------------------


def test_a_draft_is_kept_and_comes_back(alices: Client, alice: User) -> None:
    code = "def double(x):\n    return '</textarea><b>'\n"
    saved = json.loads(alices.post(f"{ADDRESS}draft", {"code": code}).content)["saved"]
    page = alices.get(ADDRESS).content.decode()
    assert textarea(page) == code
    assert f'data-saved="{saved}"' in page
    assert Draft.objects.get().user == alice


def test_a_later_draft_takes_the_place_of_the_earlier(alices: Client) -> None:
    for code in ("a", "b"):
        alices.post(f"{ADDRESS}draft", {"code": code})
    assert Draft.objects.get().code == "b"


def test_what_another_tab_saved_is_told_and_not_written_over(alices: Client) -> None:
    begun = json.loads(alices.post(f"{ADDRESS}draft", {"code": "first", "saved": ""}).content)["saved"]
    other = json.loads(alices.post(f"{ADDRESS}draft", {"code": "of the other tab", "saved": begun}).content)["saved"]
    answer = alices.post(f"{ADDRESS}draft", {"code": "of this tab", "saved": begun})
    assert (answer.status_code, json.loads(answer.content)) == (
        409,
        {"saved": other, "code": "of the other tab", "browser": ""},
    )
    assert Draft.objects.get().code == "of the other tab"
    assert alices.post(f"{ADDRESS}draft", {"code": "of this tab", "saved": other}).status_code == 200
    assert Draft.objects.get().code == "of this tab"


def test_a_page_that_was_opened_before_there_was_a_draft_is_told_of_one(alices: Client) -> None:
    alices.post(f"{ADDRESS}draft", {"code": "of the other tab", "saved": ""})
    assert alices.post(f"{ADDRESS}draft", {"code": "of this tab", "saved": ""}).status_code == 409


def test_the_same_text_from_two_tabs_is_no_conflict(alices: Client) -> None:
    for _ in range(2):
        assert alices.post(f"{ADDRESS}draft", {"code": "same\r\ntext", "saved": ""}).status_code == 200


def test_a_draft_is_its_writers_own(alices: Client, bob: User, page_of: Page) -> None:
    alices.post(f"{ADDRESS}draft", {"code": "mine"})
    assert "mine" not in page_of(bob, ADDRESS)


def test_an_emptied_editor_stays_empty(alices: Client) -> None:
    alices.post(f"{ADDRESS}draft", {"code": ""})
    assert textarea(alices.get(ADDRESS).content.decode()) == ""


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("x" * (1024 * 1024 + 1), "Your code is larger than 1 MiB: it is neither graded nor kept. Shorten it."),
        ("a\0b", "Your code holds a zero character."),
    ],
)
def test_what_cannot_be_kept_is_refused_and_the_old_draft_stays(alices: Client, code: str, reason: str) -> None:
    alices.post(f"{ADDRESS}draft", {"code": "old"})
    answer = alices.post(f"{ADDRESS}draft", {"code": code})
    assert answer.status_code == 422
    assert reason in json.loads(answer.content)["refused"]
    assert Draft.objects.get().code == "old"


# --- hints ------------------------------------------------------------------------------------------------------


def test_hints_open_one_by_one(alices: Client) -> None:
    assert "Open the first of 2 hints" in alices.get(ADDRESS).content.decode()
    first = alices.post(f"{ADDRESS}hints", headers=HTMX).content.decode()
    assert "Hint 1 of 2" in first
    assert "Add." in first
    assert "Add it to itself." not in first
    second = alices.post(f"{ADDRESS}hints", headers=HTMX).content.decode()
    assert "Add it to itself." in second
    assert "Open hint" not in second


def test_a_hint_once_opened_stays_open(alices: Client) -> None:
    assert alices.post(f"{ADDRESS}hints")["Location"] == f"{ADDRESS}#hints"
    assert "Hint 1 of 2" in alices.get(ADDRESS).content.decode()


def test_there_are_no_more_hints_than_there_are(alices: Client) -> None:
    for _ in range(4):
        alices.post(f"{ADDRESS}hints")
    assert list(HintOpened.objects.values_list("step", flat=True)) == [1, 2]


def test_my_hints_are_not_my_classmates(alices: Client, bob: User, page_of: Page) -> None:
    alices.post(f"{ADDRESS}hints")
    assert "Hint 1 of 2" not in page_of(bob, ADDRESS)


# --- the download -----------------------------------------------------------------------------------------------


def test_the_download_has_what_one_needs_at_home_and_no_more(alices: Client, version: ExerciseVersion) -> None:
    answer = alices.get(f"{ADDRESS}download")
    assert answer["Content-Disposition"] == 'attachment; filename="tests-double.zip"'
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.read("double/submission.py").decode() == version.starter
    assert archive.read("double/test_visible.py").decode() == version.visible_tests
    assert "def student()" in archive.read("double/conftest.py").decode()
    everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
    for secret in ("reference.double", "return 2 * x", "Add it to itself"):
        assert secret not in everything


def test_a_section_is_a_folder_of_such_folders(alices: Client, make_exercise: MakeExercise) -> None:
    make_exercise("triple")
    answer = alices.get("/courses/tests/sections/1.1/download")
    assert answer["Content-Disposition"] == 'attachment; filename="tests-section-1.1.zip"'
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    names = archive.namelist()
    assert {name.split("/")[1] for name in names} == {"README.md", "double", "triple"}
    assert "- `triple`: Twice" in archive.read("section-1.1/README.md").decode()
    assert "Double it." in archive.read("section-1.1/triple/README.md").decode()
    everything = b"".join(archive.read(name) for name in names).decode()
    for secret in ("reference.double", "return 2 * x", "Add it to itself", "return x + x"):
        assert secret not in everything
    assert answer.content == alices.get("/courses/tests/sections/1.1/download").content


def test_what_only_pages_have_becomes_words_at_home() -> None:
    statement = (
        "See [the rule](../../lessons/rule/) and $x_i$.\n\n::: note\nA *b*.\n\nC\n:::\n\n[Paper](https://a.org/)\n"
    )
    assert at_home(statement) == ("See the rule and $x_i$.\n\n> **Note.**\n> A *b*.\n>\n> C\n\n[Paper](https://a.org/)")


def test_the_download_is_the_same_every_time(alices: Client) -> None:
    assert alices.get(f"{ADDRESS}download").content == alices.get(f"{ADDRESS}download").content
