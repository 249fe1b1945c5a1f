"""The answer to a click brings the verdict along when that comes in a moment, and never keeps anybody from anything."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from accounts.models import User
from asgiref.sync import sync_to_async
from catalog.models import Exercise
from config import asgi
from django.conf import settings
from django.test import AsyncClient
from grading.claims import record, tell
from grading.live import watcher
from grading.models import GradingJob
from operations.admission import RESTING
from submissions import awaited

from graders.protocol import TrainingProgress
from graders.report import Outcome, Report
from tests.conftest import BrowserOf
from tests.web.claiming import take

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/courses/tests/exercises/double/submissions"
HOUR = 3600.0


class Door:
    """Lets requests rest, or not; knows how many did."""

    def __init__(self, *, lets: bool) -> None:
        self.lets = lets
        self.rested = 0

    @asynccontextmanager
    async def resting(self) -> AsyncIterator[bool]:
        self.rested += self.lets
        yield self.lets


async def click(user: User, door: Door, **headers: str) -> str:
    client = AsyncClient()
    await client.aforce_login(user)
    form: Any = {"code": "double = abs", "purpose": "submit"}
    answers: Any = client.handler
    handler: Any = lambda scope: answers({**scope, RESTING: door.resting})  # noqa: E731
    client.handler = handler
    response = await client.post(ADDRESS, form, headers={"HX-Request": "true"} | headers)
    return response.content.decode() or response.headers.get("Location", "")


def a_report() -> Report:
    return Report("double", "d", Outcome.WRONG_ANSWER, 1.0, 2.0, 7, "A", ())


async def followed() -> None:
    """Somebody waits for a verdict."""
    while not watcher()._followers:
        await asyncio.sleep(0.01)


def scene(user: User, door: Door, meanwhile: Any = None) -> str:
    async def play() -> str:
        answer = asyncio.create_task(click(user, door))
        if meanwhile:
            await asyncio.wait_for(followed(), 60)
            await sync_to_async(meanwhile)()
        return await asyncio.wait_for(answer, 60)

    return asyncio.run(play())


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would wait for long: an answer that comes does not come because the time is up."""
    monkeypatch.setattr(awaited, "WAITS_S", HOUR)


@pytest.mark.usefixtures("patient", "exercise")
def test_a_verdict_that_comes_in_a_moment_is_in_the_answer(alice: User) -> None:
    door = Door(lets=True)
    part = scene(alice, door, lambda: record(take(), a_report()))
    assert '<article class="verdict wrong"' in part
    assert "<b>1</b> of 2 points" in part
    assert "data-events" not in part
    assert door.rested == 1


@pytest.mark.usefixtures("exercise")
def test_one_that_takes_longer_is_waited_for_by_the_page(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awaited, "WAITS_S", 0.1)
    part = scene(alice, Door(lets=True))
    assert "data-events" in part
    assert GradingJob.objects.get().state == "queued"


@pytest.mark.usefixtures("patient", "exercise")
def test_a_training_is_not_waited_for(alice: User) -> None:
    part = scene(alice, Door(lets=True), lambda: tell(take(), TrainingProgress(1, {"loss": 0.5})))
    assert "data-events" in part


@pytest.mark.usefixtures("patient")
def test_nor_is_a_place_far_back_in_the_queue(
    alice: User, bob: User, exercise: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "HEBB_WORKER_THREADS", 1)
    asyncio.run(click(bob, Door(lets=False)))
    assert "1 ahead of you" in scene(alice, Door(lets=True))


@pytest.mark.usefixtures("patient", "exercise")
def test_where_others_wait_for_a_place_it_answers_at_once(alice: User) -> None:
    assert "data-events" in scene(alice, Door(lets=False))


@pytest.mark.usefixtures("patient", "exercise")
def test_without_javascript_it_leads_on_at_once(alice: User) -> None:
    door = Door(lets=True)
    address = asyncio.run(click(alice, door, **{"HX-Request": "false"}))
    assert address.startswith("/submissions/")
    assert door.rested == 0


@pytest.mark.usefixtures("patient", "exercise")
def test_through_the_sites_own_entrance_it_waits_without_a_thread(alice: User, browser_of: BrowserOf) -> None:
    token = "a" * 32
    cookie = f"{settings.SESSION_COOKIE_NAME}={browser_of(alice).cookies[settings.SESSION_COOKIE_NAME].value}"
    headers = {
        "host": "localhost",
        "cookie": f"{cookie}; {settings.CSRF_COOKIE_NAME}={token}",
        "x-csrftoken": token,
        "hx-request": "true",
        "content-type": "application/x-www-form-urlencoded",
    }
    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": ADDRESS, "query_string": b""}
    scope["headers"] = [(name.encode(), value.encode()) for name, value in headers.items()]
    sent: list[dict[str, Any]] = []

    async def play() -> None:
        form = iter([{"type": "http.request", "body": b"purpose=submit&code=double+%3D+abs"}])

        async def receive() -> dict[str, Any]:
            for message in form:
                return message
            return await asyncio.Future()

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        answer = asyncio.ensure_future(asgi.application(scope, receive, send))
        await followed()
        while any(thread.name.startswith("request") for thread in threading.enumerate()):
            await asyncio.sleep(0.01)
        assert not sent
        await sync_to_async(lambda: record(take(), a_report()))()
        await answer

    asyncio.run(asyncio.wait_for(play(), 60))
    assert sent[0]["status"] == 200
    assert b'<article class="verdict wrong"' in b"".join(message.get("body", b"") for message in sent)


@pytest.mark.usefixtures("patient", "exercise")
def test_a_stopped_one_says_so(alice: User) -> None:
    part = scene(alice, Door(lets=True), lambda: GradingJob.objects.update(state="stopped"))
    assert "It was stopped before it was graded" in part
