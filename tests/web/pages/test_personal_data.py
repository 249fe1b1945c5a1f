"""A person sees, takes along and has erased what is kept about them, and nothing of anybody else's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from accounts import erasing, personal_data
from accounts.models import ErasureRequest, User
from catalog.models import Exercise, Lesson, Quiz
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models
from django.test import Client
from django.utils import timezone
from grading.models import OriginalUpload
from learning.models import Draft, HintOpened, LessonRead
from pytest_django import Settings
from quizzing.models import QuizAttempt

from tests.conftest import BrowserOf
from tests.web.pages.conftest import Graded

NOT_TOLD = {
    "otp_totp.TOTPDevice": "the key of an authenticator app, which opens the account; it goes with the person",
    "otp_static.StaticDevice": "holds digests of recovery codes; it goes with the person",
    "grading.Comparison": "what staff asked for, about a whole class; its figures are of two people",
    "grading.Regrading": "what staff began, for a whole class: what it changed is told with each submission",
    "admin.LogEntry": "what staff did in the admin is a record of the site's",
    "grading.GradingJob": "the work of grading: what came of it is told with its verdict",
}
"""Models with a key to a person whose rows nobody takes along, and why."""


def about_people() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if any(
            isinstance(field, models.ForeignKey) and field.related_model is User and not field.model._meta.auto_created
            for field in model._meta.get_fields()
        )
    ]


@pytest.mark.parametrize("model", about_people(), ids=lambda model: model._meta.label)
def test_what_is_kept_about_people_is_told_to_them(model: Any) -> None:
    assert (model._meta.label in NOT_TOLD) != hasattr(model, "TOLD_BY")


def test_models_are_found() -> None:
    assert {"grading.Submission", "learning.Draft"} <= {model._meta.label for model in about_people()}
    assert set(NOT_TOLD) <= {model._meta.label for model in about_people()}


@pytest.mark.parametrize("model", personal_data.told_models(), ids=lambda model: model._meta.label)
def test_a_person_may_have_no_rows_of_a_kind(model: Any, alice: User) -> None:
    assert list(model._base_manager.filter(**{model.TOLD_BY: alice}).values(*model.TOLD)) == []


@pytest.fixture
def traces(alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise, graded: Graded) -> User:
    submission = graded(alice)
    OriginalUpload.objects.create(submission=submission, name="own.ipynb", content=b"\x00\xffown")
    Draft.objects.create(user=alice, exercise=exercise, code="drafted = 'ä'")
    LessonRead.objects.create(user=alice, lesson=lesson)
    HintOpened.objects.create(user=alice, exercise=exercise, step=1)
    QuizAttempt.objects.create(user=alice, quiz=quiz, number=1, seed=1)
    return alice


def downloaded(browser: Client) -> dict[str, Any]:
    response = browser.get("/accounts/data/download")
    assert response["Content-Type"] == "application/json"
    assert response["Cache-Control"] == "no-store"
    text = b"".join(response.streaming_content)  # type: ignore[attr-defined]  # a StreamingHttpResponse
    return dict(json.loads(text))


def test_all_of_it_is_in_the_document(traces: User, browser_of: BrowserOf) -> None:
    told = downloaded(browser_of(traces))
    assert told["person"]["username"] == "alice"
    assert [len(told[name]) for name in ("submissions", "verdicts", "original uploads", "drafts")] == [1, 1, 1, 1]
    assert told["original uploads"][0]["content"] == "AP9vd24="
    assert told["drafts"][0]["code"] == "drafted = 'ä'"
    assert told["submissions"][0]["files"]


def test_it_tells_no_seed_and_no_ids_of_hidden_tests(traces: User, browser_of: BrowserOf) -> None:
    (verdict,) = downloaded(browser_of(traces))["verdicts"]
    assert "seed" not in verdict["report"]
    assert verdict["report"]["tests"]
    assert not any("id" in test for test in verdict["report"]["tests"])


def test_nothing_of_another_person_is_in_it(traces: User, bob: User, graded: Graded, browser_of: BrowserOf) -> None:
    graded(bob)
    told = downloaded(browser_of(bob))
    assert [len(told[name]) for name in ("submissions", "verdicts", "drafts")] == [1, 1, 0]
    assert "alice" not in json.dumps(told)


def test_the_page_counts_what_is_kept(traces: User, browser_of: BrowserOf) -> None:
    page = browser_of(traces).get("/accounts/data/").content.decode()
    assert "<td>Submissions</td><td>1</td>" in page
    assert "hints opened" in page.lower()


def test_one_asks_to_be_erased_once_and_withdraws(alice: User, browser_of: BrowserOf) -> None:
    browser = browser_of(alice)
    for words in ("I am moving.", "I have moved."):
        browser.post("/accounts/data/erasure", {"words": words})
    assert ErasureRequest.objects.get().words == "I have moved."
    assert "You asked for it on" in browser.get("/accounts/data/").content.decode()
    browser.post("/accounts/data/erasure", {"withdraw": "1"})
    assert not ErasureRequest.objects.exists()


def test_words_that_are_too_long_are_refused(alice: User, browser_of: BrowserOf) -> None:
    response = browser_of(alice).post("/accounts/data/erasure", {"words": "x" * 2001})
    assert response.status_code == 422
    assert "at most 2000 characters" in response.content.decode()
    assert not ErasureRequest.objects.exists()


def test_the_admin_finds_who_asks(alice: User, bob: User, browser_of: BrowserOf) -> None:
    ErasureRequest.objects.create(user=alice, at=timezone.now())
    root = User.objects.create_superuser("root")
    page = browser_of(root).get("/admin/accounts/user/", {"asks": "erasure"}).content.decode()
    assert "alice" in page
    assert "bob" not in page


def test_a_request_goes_with_its_person(alice: User) -> None:
    ErasureRequest.objects.create(user=alice)
    erasing.erase(alice)
    assert not ErasureRequest.objects.exists()


@pytest.mark.parametrize("address", ["/accounts/data/", "/accounts/data/download"])
def test_who_is_not_signed_in_is_asked_to(client: Client, address: str) -> None:
    assert client.get(address).headers["Location"] == f"/accounts/sign-in/?next={address}"


def test_everybody_reads_what_is_kept_and_for_how_long(client: Client, settings: Settings) -> None:
    settings.HEBB_UPLOAD_DAYS, settings.HEBB_PRIVACY_CONTACT = 12, "privacy@example.org"
    page = client.get("/accounts/privacy/").content.decode()
    assert "for 12 days" in page
    assert "privacy@example.org" in page
    settings.HEBB_UPLOAD_DAYS = 0
    assert "not at all" in client.get("/accounts/privacy/").content.decode()


def test_a_command_writes_the_same(traces: User, browser_of: BrowserOf, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("export_user", "alice")
    assert json.loads(capsys.readouterr().out).keys() == downloaded(browser_of(traces)).keys()
    with pytest.raises(CommandError, match="Nobody here"):
        call_command("export_user", "nobody")
