"""Above what a process carries: each kind has its own places, hand-ins wait longest, the rest is told to come back."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any

import psycopg
import pytest
from config import asgi, urls
from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from operations.admission import RESTING, Bounds, Bulkhead, Kind, admit, bounds_of
from operations.busy import _Tally, kind_of, refuse

Message = dict[str, Any]
HOUR = 3600.0
KINDS = [Kind.HAND_IN, Kind.READING, Kind.REST]


class Site:
    """An application that answers when it is told to, behind the door that is tested."""

    def __init__(self, bounds: dict[Kind, Bounds]) -> None:
        self.may_answer = asyncio.Event()
        self.at_work: list[str] = []
        self.content_type = b"text/html"
        self._door = admit(self._answer, {kind: Bulkhead(bound) for kind, bound in bounds.items()}, _named, refuse)

    async def _answer(self, scope: Message, receive: Any, send: Any) -> None:
        if (await receive())["type"] == "http.disconnect":
            return
        self.at_work.append(scope["path"])
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", self.content_type)]})
        if scope["path"].endswith("broken"):
            raise ZeroDivisionError
        await self.may_answer.wait()
        await send({"type": "http.response.body", "body": b"done"})

    async def ask(
        self, kind: Kind, name: str = "", *, sends: asyncio.Event | None = None, reads: asyncio.Event | None = None
    ) -> int:
        """The status of the answer, once the client, slow as it is, has sent all and read all."""
        sent: list[Message] = []

        async def receive() -> Message:
            if sends:
                await sends.wait()
            return {"type": "http.request", "body": b""}

        async def send(message: Message) -> None:
            if reads:
                await reads.wait()
            sent.append(message)

        scope = {"type": "http", "method": "POST", "path": f"{kind.value} {name}", "headers": []}
        await self._door(scope, receive, send)
        return int(sent[0]["status"])


def _named(scope: Message) -> Kind:
    return Kind(scope["path"].partition(" ")[0])


async def settled() -> None:
    """Everybody has gone as far as they can."""
    for _ in range(50):
        await asyncio.sleep(0)


def bounds(at_work: int = 1, waiting: int = 0, patience_s: float = HOUR) -> dict[Kind, Bounds]:
    return dict.fromkeys(Kind, Bounds(at_work, waiting, patience_s))


def run(scene: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(asyncio.wait_for(scene(), 30))


def test_the_rest_is_refused_first_then_reading_and_hand_ins_last() -> None:
    async def scene() -> None:
        chosen = bounds() | {Kind.HAND_IN: Bounds(1, 2, HOUR), Kind.READING: Bounds(1, 1, HOUR)}
        site = Site(chosen)
        asked = [asyncio.create_task(site.ask(kind, str(turn))) for turn in range(4) for kind in KINDS]
        await settled()
        assert site.at_work == ["hand-in 0", "reading 0", "rest 0"]
        site.may_answer.set()
        answers = [await one for one in asked]
        assert {kind: answers[KINDS.index(kind) :: 3] for kind in KINDS} == {
            Kind.HAND_IN: [200, 200, 200, 503],
            Kind.READING: [200, 200, 503, 503],
            Kind.REST: [200, 503, 503, 503],
        }
        assert [name for name in site.at_work if name.startswith("hand-in")] == ["hand-in 0", "hand-in 1", "hand-in 2"]

    run(scene)


@pytest.mark.parametrize("flooded", KINDS)
def test_no_kind_takes_the_places_of_another(flooded: Kind) -> None:
    async def scene() -> None:
        site = Site(bounds(waiting=5))
        flood = [asyncio.create_task(site.ask(flooded)) for _ in range(10)]
        others = [asyncio.create_task(site.ask(kind)) for kind in Kind if kind is not flooded]
        await settled()
        assert len(site.at_work) == 4
        site.may_answer.set()
        assert [await one for one in others] == [200, 200, 200]
        assert [await one for one in flood] == [200] * 6 + [503] * 4

    run(scene)


def test_who_waits_is_sent_away_when_its_patience_ends() -> None:
    async def scene() -> None:
        site = Site(bounds(waiting=1, patience_s=0.0))
        first = asyncio.create_task(site.ask(Kind.READING))
        await settled()
        assert await site.ask(Kind.READING) == 503
        site.may_answer.set()
        assert await first == 200

    run(scene)


def test_a_request_that_is_still_arriving_has_no_place() -> None:
    async def scene() -> None:
        site, sends = Site(bounds()), asyncio.Event()
        slow = asyncio.create_task(site.ask(Kind.HAND_IN, "slow", sends=sends))
        await settled()
        site.may_answer.set()
        assert await site.ask(Kind.HAND_IN, "quick") == 200
        sends.set()
        assert await slow == 200

    run(scene)


def test_an_answer_that_is_still_being_read_has_no_place() -> None:
    async def scene() -> None:
        site, reads = Site(bounds()), asyncio.Event()
        site.may_answer.set()
        slow = asyncio.create_task(site.ask(Kind.READING, "slow", reads=reads))
        await settled()
        assert await site.ask(Kind.READING, "quick") == 200
        assert not slow.done()
        reads.set()
        assert await slow == 200

    run(scene)


def test_a_stream_of_events_has_no_place_once_it_flows() -> None:
    async def scene() -> None:
        site = Site(bounds())
        site.content_type = b"text/event-stream"
        listening = [asyncio.create_task(site.ask(Kind.READING)) for _ in range(1)]
        for _ in range(5):
            await settled()
            listening.append(asyncio.create_task(site.ask(Kind.READING)))
        await settled()
        assert len(site.at_work) == 6
        site.may_answer.set()
        assert [await one for one in listening] == [200] * 6

    run(scene)


class RestingSite(Site):
    """One whose application rests, where it may, until it is told to answer."""

    async def _answer(self, scope: Message, receive: Any, send: Any) -> None:
        await receive()
        async with scope[RESTING]() as rests:
            self.at_work.append(f"{scope['path']} {rests}")
            if rests:
                await self.may_answer.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"done"})


def test_one_that_rests_gives_its_place_away_and_takes_one_again_without_being_refused() -> None:
    async def scene() -> None:
        site = RestingSite(bounds(at_work=1, waiting=1, patience_s=0.0))
        first = asyncio.create_task(site.ask(Kind.HAND_IN, "first"))
        await settled()
        assert await site.ask(Kind.HAND_IN, "second") == 200
        assert site.at_work == ["hand-in first True", "hand-in second False"]  # as many rest as there are places
        site.may_answer.set()
        assert await first == 200

    run(scene)


def test_one_that_leaves_while_it_rests_costs_no_place() -> None:
    async def scene() -> None:
        site = RestingSite(bounds(at_work=1, waiting=1))
        for name in ("first", "second"):
            gone = asyncio.create_task(site.ask(Kind.HAND_IN, name))
            await settled()
            gone.cancel()
            await asyncio.gather(gone, return_exceptions=True)
        site.may_answer.set()
        assert await site.ask(Kind.HAND_IN, "third") == 200
        assert site.at_work == [f"hand-in {name} True" for name in ("first", "second", "third")]

    run(scene)


def test_what_breaks_gives_its_place_back() -> None:
    async def scene() -> None:
        site = Site(bounds())
        site.may_answer.set()
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                await site.ask(Kind.REST, "broken")
        assert await site.ask(Kind.REST) == 200

    run(scene)


@pytest.mark.parametrize("threads", [3, 4, 8, 64])
def test_all_places_together_are_the_threads_that_were_asked_for(threads: int) -> None:
    dealt = bounds_of(threads)
    assert sum(dealt[kind].at_work for kind in KINDS) == threads
    assert all(dealt[kind].at_work >= 1 for kind in KINDS)
    assert dealt[Kind.HAND_IN].at_work >= dealt[Kind.READING].at_work >= dealt[Kind.REST].at_work
    assert dealt[Kind.HAND_IN].patience_s > dealt[Kind.READING].patience_s


EXERCISE = "/courses/tests/exercises/double"


@pytest.mark.parametrize(
    ("method", "address", "kind"),
    [
        ("POST", f"{EXERCISE}/submissions", Kind.HAND_IN),
        ("POST", "/courses/tests/quizzes/one/questions/a", Kind.HAND_IN),
        ("POST", "/courses/tests/lessons/one/questions/a", Kind.HAND_IN),
        ("GET", f"{EXERCISE}/", Kind.READING),
        ("HEAD", "/", Kind.READING),
        ("GET", "/submissions/8f2b2ab0-9a5c-4c51-b4b2-6b4d1c7e6a10/panel", Kind.READING),
        ("GET", "/submissions/8f2b2ab0-9a5c-4c51-b4b2-6b4d1c7e6a10/events", Kind.READING),
        ("GET", "/no/such/page", Kind.READING),
        ("POST", "/no/such/page", Kind.REST),
        ("POST", f"{EXERCISE}/draft", Kind.REST),
        ("POST", "/courses/tests/lessons/one/snippets/0", Kind.REST),
        ("GET", f"{EXERCISE}/download", Kind.REST),
        ("GET", "/submissions/8f2b2ab0-9a5c-4c51-b4b2-6b4d1c7e6a10/original", Kind.REST),
        ("POST", "/accounts/sign-in/", Kind.REST),
        ("GET", "/courses/tests/teaching/", Kind.REST),
        ("GET", "/admin/grading/submission/", Kind.REST),
        ("GET", "/health", Kind.PROBE),
        ("GET", "/static/bundle/site.css", None),
    ],
)
def test_what_a_request_is_for_is_known_by_its_view(method: str, address: str, kind: Kind | None) -> None:
    assert kind_of({"method": method, "path": address}) == kind


def answer_of_the_full_site(
    monkeypatch: pytest.MonkeyPatch, method: str, headers: dict[str, str]
) -> tuple[int, dict[str, str], str]:
    """Status, headers and text from the web server's entrance when not one place is left."""
    for kind in Kind:
        monkeypatch.setitem(asgi.bulkheads, kind, Bulkhead(Bounds(0, 0, 0.0)))
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"code=1"}

    async def send(message: Message) -> None:
        sent.append(message)

    lines = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": f"{EXERCISE}/submissions", "headers": lines}

    async def ask() -> None:
        await asgi.application(scope, receive, send)

    asyncio.run(ask())
    said = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], said, sent[1]["body"].decode()


def test_a_page_is_told_when_and_comes_back_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """No database is asked: this test may use none."""
    status, headers, text = answer_of_the_full_site(monkeypatch, "GET", {})
    assert status == 503
    assert 2 <= int(headers["retry-after"]) <= 6
    assert headers["cache-control"] == "no-store"
    assert "script-src 'self';" in headers["content-security-policy"]
    assert f'<meta http-equiv="refresh" content="{headers["retry-after"]}">' in text
    assert f"tries again by itself in {headers['retry-after']} seconds" in text


def test_a_form_is_told_how_to_send_again_and_not_sent_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    status, headers, text = answer_of_the_full_site(monkeypatch, "POST", {})
    assert status == 503
    assert "refresh" not in text
    assert f"wait {headers['retry-after']} seconds, then load this page again to send what you typed" in text


def test_htmx_gets_a_line_and_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    status, headers, text = answer_of_the_full_site(monkeypatch, "POST", {"hx-request": "true"})
    assert (status, headers["content-type"]) == (503, "text/plain; charset=utf-8")
    assert text.endswith(f"Nothing was stored. Send this again in {headers['retry-after']} s.\n")


def test_refusals_are_one_line_of_the_log_and_not_one_each(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("operations.busy._tally", _Tally())
    for _ in range(5):
        answer_of_the_full_site(monkeypatch, "POST", {})
    told = [record.getMessage() for record in caplog.records if record.name == "operations.busy"]
    assert told == ["Too much to do: told to come back later: 1 hand-in. See docs/operations.md, Overload."]


class Locked(sqlite3.OperationalError):
    sqlite_errorname = "SQLITE_BUSY_SNAPSHOT"


class NoTable(sqlite3.OperationalError):
    sqlite_errorname = "SQLITE_ERROR"


RAISED = {"locked": Locked(), "table": NoTable(), "pool": psycopg.OperationalError()}


def fails(_: HttpRequest, with_: str) -> HttpResponse:
    if with_ == "other":
        raise ZeroDivisionError
    raise OperationalError from RAISED[with_]


urlpatterns = [path("fails/<with_>", fails), *urls.urlpatterns]
handler500 = "operations.busy.server_error"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("with_", "status"), [("locked", 503), ("pool", 503), ("table", 500), ("other", 500)])
def test_a_database_that_is_busy_is_told_as_such_and_a_fault_as_a_fault(with_: str, status: int) -> None:
    answer = Client(raise_request_exception=False).get(f"/fails/{with_}", headers={"HX-Request": "true"})
    assert answer.status_code == status
    assert answer.has_header("Retry-After") is (status == 503)


def test_a_writer_waits_for_another_no_longer_than_a_student_would() -> None:
    options = settings.DATABASES["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] <= 5
