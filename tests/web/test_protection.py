"""What every answer carries, and what no request gets past."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from accounts.models import User
from config.asgi import application
from django.conf import settings
from django.test import AsyncClient, Client
from grading.claims import give_back, record
from grading.models import GradingJob, Submission, Verdict
from operations.protection import limit_body
from pytest_django import DjangoCaptureOnCommitCallbacks

from graders.report import Outcome, Report
from tests.conftest import BrowserOf
from tests.web.claiming import take
from tests.web.conftest import HandsIn, Rings

pytestmark = pytest.mark.django_db


def test_a_page_loads_nothing_from_elsewhere_and_stands_in_no_frame(client: Client) -> None:
    answer = client.get("/accounts/sign-in/")
    policy = dict(part.split(" ", 1) for part in answer["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["script-src"] == policy["form-action"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in policy["script-src"] + policy["style-src"]
    assert (answer["X-Content-Type-Options"], answer["X-Frame-Options"]) == ("nosniff", "DENY")
    assert answer["Referrer-Policy"] == "same-origin"


def test_each_answer_has_a_nonce_of_its_own(client: Client) -> None:
    policies = {client.get("/health")["Content-Security-Policy"] for _ in range(5)}
    assert len(policies) == 5


@pytest.mark.django_db(transaction=True)
def test_the_policy_is_the_same_when_served_asynchronously() -> None:
    async def ask() -> str:
        return (await AsyncClient().get("/health"))["Content-Security-Policy"]

    assert "script-src 'self';" in asyncio.run(ask())


def test_cookies_are_kept_from_scripts_and_other_sites(client: Client) -> None:
    client.get("/accounts/sign-in/")
    cookie = client.cookies["csrftoken"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def ask(app: Any, headers: list[tuple[bytes, bytes]], chunks: list[bytes]) -> tuple[int, str]:
    """Status and text of a POST whose body arrives in ``chunks``."""
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": "/accounts/sign-in/", "raw_path": b"/accounts/sign-in/", "query_string": b"", "root_path": "",
        "headers": [(b"host", b"localhost"), *headers], "client": ("127.0.0.1", 5000), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    sent: list[dict[str, Any]] = []
    waiting = list(chunks)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent).decode()


def test_a_body_that_says_it_is_too_large_is_refused_unread() -> None:
    too_much = str(settings.MAX_BODY_BYTES + 1).encode()
    status, text = ask(application, [(b"content-length", too_much)], [])
    assert status == 413
    assert text == "This is larger than 8 MiB, the most this site takes at once. Nothing was stored.\n"


def test_a_body_that_never_says_its_size_is_refused_while_it_arrives() -> None:
    async def read_all(_scope: object, receive: Any, _send: object) -> None:
        while (await receive())["more_body"]:
            pass

    status, _ = ask(limit_body(read_all, 1000), [(b"transfer-encoding", b"chunked")], [b"x" * 400] * 5)
    assert status == 413


def test_health_says_when_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError
    from operations import health

    class Away:
        def cursor(self) -> None:
            raise OperationalError("secret host name")

    monkeypatch.setattr(health, "connection", Away())
    answer = client.get("/health")
    assert (answer.status_code, answer.json()) == (503, {"database": "away"})


@pytest.fixture
def operator(ivy: User, browser_of: BrowserOf) -> Client:
    ivy.is_staff = ivy.is_superuser = True
    ivy.save()
    return browser_of(ivy)


@pytest.mark.parametrize(
    "table",
    [
        "accounts/user", "catalog/exercise", "catalog/exerciseversion", "catalog/lesson", "catalog/quiz",
        "grading/submission", "grading/verdict", "grading/gradingjob",
    ],
)  # fmt: skip
def test_an_operator_sees_each_table_in_the_admin(operator: Client, alice: User, hand_in: HandsIn, table: str) -> None:
    hand_in(alice)
    record(take(), Report("double", "d", Outcome.PASSED, 2, 2, 1, "A", ()))
    assert operator.get(f"/admin/{table}/").status_code == 200


@pytest.mark.parametrize("model", [Submission, Verdict, GradingJob])
def test_the_record_cannot_be_changed_in_the_admin(
    operator: Client, alice: User, hand_in: HandsIn, model: type[Any]
) -> None:
    hand_in(alice)
    record(take(), Report("double", "d", Outcome.PASSED, 2, 2, 1, "A", ()))
    address = f"/admin/grading/{model._meta.model_name}/"
    pk = model.objects.get().pk
    assert operator.post(f"{address}{pk}/change/", {"score": 9, "state": "done"}).status_code == 403
    assert operator.post(f"{address}{pk}/delete/", {"post": "yes"}).status_code == 403
    assert operator.post(f"{address}add/", {}).status_code == 403


def test_staff_have_failed_work_graded_again(
    operator: Client,
    alice: User,
    bob: User,
    hand_in: HandsIn,
    rings: Rings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    failed = hand_in(alice)
    for _ in range(3):
        give_back(take(), "trouble")
        GradingJob.objects.update(not_before=None)
    waiting = hand_in(bob)
    chosen = {"action": "grade_again", "_selected_action": [failed.job.pk, waiting.job.pk]}
    with django_capture_on_commit_callbacks(execute=True):
        answer = operator.post("/admin/grading/gradingjob/", chosen, follow=True)
    assert "1 jobs are waiting to be graded again." in answer.content.decode()
    job = GradingJob.objects.get(submission=failed)
    assert (job.state, job.attempt) == ("queued", 0)
    assert rings == [(job.pk, "instant")]
