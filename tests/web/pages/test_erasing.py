"""A person can be taken out of the records; no record can be taken out with a person."""

from __future__ import annotations

import json
from typing import Any

import pytest
from accounts import erasing
from accounts.models import FailedSignIn, User
from catalog.models import Exercise, Lesson, Quiz
from classes.members import students
from django.apps import apps
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group
from django.core import serializers
from django.core.management import CommandError, call_command
from django.db import models
from django.db.models import ProtectedError
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from grading.models import OriginalUpload, Submission, Verdict
from learning.models import Draft, EarlierDraft, HintOpened, LessonRead
from quizzing.models import ClosingAnswer, QuizAttempt

from tests.conftest import BrowserOf
from tests.questions import FIRES
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded

NOT_OURS = {LogEntry, TOTPDevice, StaticDevice}
"""Django's log of the admin hangs on whoever acted by CASCADE; the admin does not delete such people. The devices of
second factors are erased by name (test_two_factors.py)."""


@pytest.fixture
def traces(alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise, graded: Graded) -> Client:
    """Alice has left something of every kind."""
    alice.email, alice.is_staff = "alice@example.org", True
    alice.save()
    alice.groups.add(Group.objects.create(name="helpers"))
    submission = graded(alice)
    OriginalUpload.objects.create(submission=submission, name="alice.ipynb", content=b"Alice's notebook")
    Draft.objects.create(user=alice, exercise=exercise, code="x")
    EarlierDraft.objects.create(user=alice, exercise=exercise, code="before x", saved=timezone.now())
    LessonRead.objects.create(user=alice, lesson=lesson)
    HintOpened.objects.create(user=alice, exercise=exercise, step=1)
    QuizAttempt.objects.create(user=alice, quiz=quiz, number=1, seed=1)
    question = quiz.questions.get(key="fires")
    ClosingAnswer.objects.create(user=alice, question=question, number=0, spec=FIRES, response=[0], correct=True)
    FailedSignIn.objects.create(username="alice")
    LogEntry.objects.log_actions(User.objects.create(username="root").pk, [alice], CHANGE, "", single_object=True)
    client = Client()
    client.force_login(alice)
    return client


RECORDS = (Submission, Verdict, LessonRead, HintOpened, QuizAttempt, ClosingAnswer)


def to_people() -> list[models.ForeignKey[Any, Any]]:
    """Every foreign key to a person, in every model of the site."""
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    return [
        field
        for field in fields
        if isinstance(field, models.ForeignKey)
        and field.related_model is User
        and not field.model._meta.auto_created
        and field.model not in NOT_OURS
    ]


@pytest.mark.parametrize("field", to_people(), ids=str)
def test_what_hangs_on_a_person_is_a_record_or_says_that_it_is_erased_with_them(
    field: models.ForeignKey[Any, Any],
) -> None:
    if hasattr(field.model, "ERASED_WITH"):
        assert field.name == field.model.ERASED_WITH
        assert field.remote_field.on_delete is models.CASCADE
    else:
        assert field.remote_field.on_delete is models.PROTECT


def test_the_keys_are_found() -> None:
    assert {field.model._meta.label for field in to_people()} >= {"grading.Submission", "learning.Draft"}


@pytest.mark.parametrize("model", [LessonRead, HintOpened, QuizAttempt, ClosingAnswer, Submission])
def test_nobody_with_a_record_can_be_deleted(model: type[Any], traces: Client, alice: User) -> None:
    for other in (LessonRead, HintOpened, QuizAttempt, ClosingAnswer):
        if other is not model and model is not Submission:
            other.objects.all().delete()
    with pytest.raises(ProtectedError, match="protected foreign keys"):
        alice.delete()
    assert model.objects.exists()


def test_the_person_is_gone_and_the_records_are_there(traces: Client, alice: User) -> None:
    before = [model.objects.count() for model in RECORDS]
    erasing.erase(alice)
    assert [model.objects.count() for model in RECORDS] == before == [1] * len(RECORDS)
    assert Submission.objects.get().user.username.startswith("erased-")
    assert not Draft.objects.exists()
    assert not OriginalUpload.objects.exists()
    everything = [one for model in apps.get_models() for one in model._base_manager.all()]
    assert "alice" not in json.dumps(serializers.serialize("json", everything)).lower()


def test_nothing_but_the_pseudonym_is_left_of_the_account(traces: Client, alice: User) -> None:
    erasing.erase(alice)
    left = User.objects.get(pk=alice.pk)
    assert (left.display_name, left.email, left.last_login) == ("", "", None)
    assert (left.is_active, left.is_staff, left.is_superuser, left.has_usable_password()) == (False,) * 4
    assert not left.groups.exists()
    assert left not in students()


def test_who_is_erased_is_signed_out_everywhere(traces: Client, alice: User, bob: User, browser_of: BrowserOf) -> None:
    others = browser_of(bob)
    erasing.erase(alice)
    assert traces.get("/accounts/password/").status_code == 302
    assert others.get("/accounts/password/").status_code == 200


def test_others_keep_what_is_theirs(
    traces: Client, alice: User, bob: User, exercise: Exercise, hand_in: HandsIn
) -> None:
    Draft.objects.create(user=bob, exercise=exercise, code="bob's")
    OriginalUpload.objects.create(submission=hand_in(bob), name="bob.py", content=b"x")
    erasing.erase(alice)
    assert Draft.objects.get().user == OriginalUpload.objects.get().submission.user == bob


# --- the command ------------------------------------------------------------------------------------------------


def test_a_dry_run_tells_and_changes_nothing(traces: Client, alice: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("erase_user", "alice", dry_run=True)
    said = capsys.readouterr().out
    goes, stays = said.splitlines()[:2]
    for name in ("name, email, password and rights", "drafts (1)", "original uploads (1)", "sessions (1)"):
        assert name in goes
    for name in ("submissions (1)", "quiz attempts (1)", "closing answers (1)", "lessons read (1)"):
        assert name in stays
    assert "Nothing was changed." in said
    assert User.objects.filter(username="alice").exists()


def test_the_command_asks_for_the_name_once_more(
    traces: Client, alice: User, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "bob")
    with pytest.raises(CommandError, match="nothing was changed"):
        call_command("erase_user", "alice")
    assert User.objects.filter(username="alice").exists()
    monkeypatch.setattr("builtins.input", lambda _: "alice")
    call_command("erase_user", "alice")
    assert "alice is erased-" in capsys.readouterr().out


def test_a_script_is_not_asked(alice: User) -> None:
    call_command("erase_user", "alice", no_input=True)
    assert not User.objects.filter(username="alice").exists()


def test_nobody_of_that_name_is_an_error(db: None) -> None:
    with pytest.raises(CommandError, match="Nobody here has the user name 'nobody'"):
        call_command("erase_user", "nobody")


# --- the admin --------------------------------------------------------------------------------------------------


def chosen(user: User, **more: str) -> dict[str, object]:
    return {"action": "erase", "_selected_action": [user.pk], **more}


def test_the_admin_says_what_goes_and_asks_first(traces: Client, alice: User, admin_client: Client) -> None:
    page = admin_client.post("/admin/accounts/user/", chosen(alice)).content.decode()
    assert "Alice (alice)" in page
    assert "drafts (1)" in page
    assert "submissions (1)" in page
    assert User.objects.filter(username="alice").exists()


def test_the_admin_erases_what_is_confirmed(traces: Client, alice: User, admin_client: Client) -> None:
    answer = admin_client.post("/admin/accounts/user/", chosen(alice, confirmed="yes"), follow=True)
    assert "Erased: 1." in answer.content.decode()
    assert not User.objects.filter(username="alice").exists()
    assert Submission.objects.exists()


def test_nobody_erases_themselves(admin_client: Client, admin_user: User) -> None:
    admin_client.post("/admin/accounts/user/", chosen(admin_user, confirmed="yes"))
    assert User.objects.filter(pk=admin_user.pk, username="admin").exists()


def test_the_admin_does_not_delete_who_left_a_record(traces: Client, alice: User, admin_client: Client) -> None:
    page = admin_client.get("/admin/accounts/user/").content.decode()
    assert "delete_selected" not in page
    answer = admin_client.post(f"/admin/accounts/user/{alice.pk}/delete/", {"post": "yes"})
    assert "Cannot delete user" in answer.content.decode()
    assert User.objects.filter(username="alice").exists()


def test_the_admin_does_not_delete_who_acted_in_it(traces: Client, admin_client: Client) -> None:
    root = User.objects.get(username="root")
    assert admin_client.post(f"/admin/accounts/user/{root.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_admin_deletes_who_left_nothing(bob: User, admin_client: Client) -> None:
    admin_client.post(f"/admin/accounts/user/{bob.pk}/delete/", {"post": "yes"})
    assert not User.objects.filter(username="bob").exists()


def test_who_may_not_delete_may_not_erase(traces: Client, alice: User, ivy: User, browser_of: BrowserOf) -> None:
    ivy.is_staff = True
    ivy.save()
    answer = browser_of(ivy).post("/admin/accounts/user/", chosen(alice, confirmed="yes"))
    assert answer.status_code in (302, 403)
    assert User.objects.filter(username="alice").exists()
