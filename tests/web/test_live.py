"""A page that waits is told where its submission stands, and nobody else's."""

from __future__ import annotations

import asyncio
import json
import os
import threading
import uuid
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from accounts.models import User
from asgiref.sync import sync_to_async
from config import asgi
from django.conf import settings
from django.db import connection
from django.http import StreamingHttpResponse
from django.test import AsyncClient
from django.urls import reverse
from django.utils import timezone
from grading import live, news
from grading.claims import give_back, record, tell
from grading.models import GradingJob, Submission
from grading.status import Status
from grading.training_progress import TrainingProgressRecorder
from pytest_django import Settings
from submissions import events

from graders.protocol import PrintedSoFar, TrainingProgress
from graders.report import Outcome, Report
from tests.conftest import BrowserOf
from tests.web.claiming import take
from tests.web.conftest import HandsIn

pytestmark = pytest.mark.django_db(transaction=True)

QUIET = {"limit_s": 900, "progress": None, "printed": ""}


def a_report() -> Report:
    return Report("double", "d", Outcome.WRONG_ANSWER, 1.0, 2.0, 7, "A", ())


async def follow(
    user: User, submission: Submission, and_then: Callable[[str], Awaitable[None]] | None = None
) -> list[tuple[str, dict[str, Any]]]:
    """The events of a submission's stream to its end; ``and_then`` is told each state."""
    client = AsyncClient()
    await client.aforce_login(user)
    response = await client.get(reverse("submissions:events", args=[submission.pk]))
    assert response.status_code == 200
    assert response["Content-Type"] == "text/event-stream"
    assert response["Cache-Control"] == "no-store"
    heard: list[tuple[str, dict[str, Any]]] = []
    async for chunk in cast(StreamingHttpResponse, response):  # the stubs know no client's response that streams
        for text in filter(None, chunk.decode().split("\n\n")):
            name, data = (line.partition(": ")[2] for line in text.split("\n"))
            heard.append((name, json.loads(data)))
            if and_then and name == "state":
                await and_then(heard[-1][1]["state"])
    await sync_to_async(live._close)()  # the views' thread stays
    return heard


def test_a_page_hears_of_every_change_and_of_the_verdict(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = []

    async def grade(state: str) -> None:
        if state == "queued":
            taken.append(await sync_to_async(take)())
        elif state == "running":
            await sync_to_async(record)(taken[0], a_report())

    heard = asyncio.run(follow(alice, submission, grade))
    assert [(name, data.get("state")) for name, data in heard] == [
        ("state", "queued"),
        ("state", "running"),
        ("state", "done"),
        ("verdict", None),
        ("end", None),
    ]
    first = {"state": "queued", "ahead": 0, "seconds": 1, "or_more": False, "running_s": 0, **QUIET}
    assert heard[0][1] == first
    assert heard[3][1] == {"outcome": "wrong_answer", "score": 1.0, "max_score": 2.0}


def test_a_page_hears_how_a_training_goes(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take()
    news = [TrainingProgress(1, {"loss": 0.5}), TrainingProgress(7, {"loss": float("nan")})]

    async def train(state: str) -> None:
        if news:
            await sync_to_async(tell)(taken, news.pop(0))
        else:
            await sync_to_async(record)(taken, a_report())

    heard = asyncio.run(follow(alice, submission, train))
    assert [data["progress"] for name, data in heard if name == "state" and data["state"] == "running"] == [
        None,
        {"epoch": 1, "metrics": {"loss": 0.5}},
        {"epoch": 7, "metrics": {"loss": None}},
    ]


def test_a_page_hears_what_is_printed_until_it_ends(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take()
    printed = ["<b>epoch 1</b>\0\n"]

    async def run(state: str) -> None:
        if printed:
            await sync_to_async(TrainingProgressRecorder(taken))(PrintedSoFar(printed.pop()))
        else:
            await sync_to_async(record)(taken, a_report())

    heard = asyncio.run(follow(alice, submission, run))
    told = [(data["state"], data["printed"]) for name, data in heard if name == "state"]
    assert told == [("running", ""), ("running", "<b>epoch 1</b>\N{REPLACEMENT CHARACTER}\n"), ("done", "")]
    assert GradingJob.objects.get().printed == ""


def test_a_page_hears_for_how_long_it_has_been_graded_and_not_again_each_second(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    taken = take()
    GradingJob.objects.update(claimed=timezone.now() - timedelta(seconds=75))

    async def wait(state: str) -> None:
        if state == "running":
            await asyncio.sleep(1.2)
            await sync_to_async(record)(taken, a_report())

    heard = asyncio.run(follow(alice, submission, wait))
    states = [(data["state"], data["running_s"]) for name, data in heard if name == "state"]
    assert states[0][0] == "running"
    assert states[0][1] >= 75
    assert states[1:] == [("done", 0)]


def test_a_page_that_comes_late_hears_the_end_at_once(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    record(take(), a_report())
    heard = asyncio.run(follow(alice, submission))
    assert [name for name, _ in heard] == ["state", "verdict", "end"]


@pytest.mark.parametrize("state", ["failed", "replaced", "stopped"])
def test_what_is_not_graded_ends_without_a_verdict(alice: User, hand_in: HandsIn, state: str) -> None:
    submission = hand_in(alice)
    GradingJob.objects.update(state=state)
    heard = asyncio.run(follow(alice, submission))
    assert heard == [
        ("state", {"state": state, "ahead": 0, "seconds": 0, "or_more": False, "running_s": 0, **QUIET}),
        ("end", {}),
    ]


def test_our_trouble_is_not_told_to_students(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    give_back(take(), "secret trouble")
    GradingJob.objects.update(state="failed")
    assert "secret" not in str(asyncio.run(follow(alice, submission)))


def test_an_instructor_may_listen(alice: User, ivy: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    record(take(), a_report())
    assert [name for name, _ in asyncio.run(follow(ivy, submission))] == ["state", "verdict", "end"]


def test_a_classmates_submission_does_not_exist(
    alice: User, bob: User, hand_in: HandsIn, browser_of: BrowserOf
) -> None:
    address = reverse("submissions:events", args=[hand_in(alice).pk])
    assert browser_of(bob).get(address).status_code == 404
    assert browser_of(bob).get(reverse("submissions:events", args=[uuid.uuid4()])).status_code == 404


def test_an_outsider_must_sign_in(alice: User, hand_in: HandsIn, browser_of: BrowserOf) -> None:
    assert browser_of(None).get(reverse("submissions:events", args=[hand_in(alice).pk])).status_code == 401


def test_a_stream_is_only_read(alice: User, hand_in: HandsIn, browser_of: BrowserOf) -> None:
    assert browser_of(alice).post(reverse("submissions:events", args=[hand_in(alice).pk])).status_code == 405


def test_many_pages_cost_one_reading_and_none_costs_none(
    alice: User, bob: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: list[int] = []
    read = live._read

    def note_and_read(submissions: list[uuid.UUID]) -> dict[uuid.UUID, Status]:
        readings.append(len(submissions))
        return read(submissions)

    monkeypatch.setattr(live, "_read", note_and_read)
    monkeypatch.setattr(live, "PERIOD", 0.01)
    submissions = [hand_in(alice), hand_in(bob)]

    both_listen = asyncio.Barrier(2)

    async def fail_both(state: str) -> None:
        if state == "queued":
            await both_listen.wait()
            await sync_to_async(GradingJob.objects.update)(state="failed")

    async def listen() -> None:
        await asyncio.gather(
            *(follow(user, work, fail_both) for user, work in zip([alice, bob], submissions, strict=True))
        )
        watching = live.watcher()._task
        assert watching
        await watching
        so_far = len(readings)
        await asyncio.sleep(0.1)
        assert len(readings) == so_far

    asyncio.run(listen())
    assert max(readings) == 2


def test_a_page_that_leaves_is_forgotten(alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)

    async def leave() -> None:
        watcher = live.watcher()
        news = watcher.follow(submission.pk)
        await anext(news)
        assert watcher._followers
        await news.aclose()
        assert not watcher._followers

    asyncio.run(leave())


def test_a_silence_lets_the_server_notice_who_has_left(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "KEEP_ALIVE", 0.2)
    submission = hand_in(alice)

    async def wait() -> None:
        news = live.watcher().follow(submission.pk)
        status = await anext(news)
        assert status
        assert status.state == "queued"
        assert await anext(news) is None
        await news.aclose()

    asyncio.run(wait())


def test_a_page_that_comes_while_the_last_one_leaves_is_not_overlooked(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "PERIOD", 0.0)
    monkeypatch.setattr(live, "KEEP_ALIVE", 5.0)
    submission = hand_in(alice)

    async def come_and_go() -> None:
        for pause in [0.0, 0.001, 0.002, 0.005, 0.01] * 10:
            news = live.watcher().follow(submission.pk)
            assert await anext(news)
            await news.aclose()
            await asyncio.sleep(pause)

    asyncio.run(come_and_go())


# how long, and at what cost


def threads_of_requests() -> int:
    return sum(thread.name.startswith("request") for thread in threading.enumerate())


async def listen(cookie: str, submission: Submission, hears: asyncio.Event, leaves: asyncio.Event) -> None:
    """Ask the site's own entrance for a stream: it begins when ``hears`` is set, and lasts until ``leaves`` is."""
    messages = iter(["http.request"])

    async def receive() -> dict[str, Any]:
        if kind := next(messages, ""):
            return {"type": kind, "body": b""}
        await leaves.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        if message.get("body"):
            hears.set()

    address = reverse("submissions:events", args=[submission.pk])
    headers = [(b"host", b"localhost"), (b"cookie", f"{settings.SESSION_COOKIE_NAME}={cookie}".encode())]
    scope = {"type": "http", "method": "GET", "path": address, "query_string": b"", "headers": headers}
    await asgi.application(scope, receive, send)


def test_a_stream_that_waits_has_no_thread(alice: User, hand_in: HandsIn, browser_of: BrowserOf) -> None:
    submission = hand_in(alice)
    cookie = browser_of(alice).cookies[settings.SESSION_COOKIE_NAME].value

    async def scene() -> None:
        begun, leaves = [asyncio.Event() for _ in range(10)], asyncio.Event()
        streams = [asyncio.create_task(listen(cookie, submission, hears, leaves)) for hears in begun]
        for hears in begun:
            await hears.wait()
        while threads_of_requests():
            await asyncio.sleep(0.01)
        assert not any(stream.done() for stream in streams)
        leaves.set()
        await asyncio.gather(*streams)
        while threads_of_requests():
            await asyncio.sleep(0.01)

    asyncio.run(asyncio.wait_for(scene(), 60))


def test_a_stream_ends_after_a_while_and_says_when_to_come_back(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "LONGEST_S", 0.0)
    submission = hand_in(alice)

    async def scene() -> list[str]:
        client = AsyncClient()
        await client.aforce_login(alice)
        response = await client.get(reverse("submissions:events", args=[submission.pk]))
        return [chunk.decode() async for chunk in cast(StreamingHttpResponse, response)]

    state, retry = asyncio.run(scene())
    assert state.startswith("event: state\n")
    assert 1000 <= int(retry.removeprefix("retry: ")) < 2000


def test_a_stream_at_its_end_is_not_told_to_come_back(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "LONGEST_S", 0.0)
    submission = hand_in(alice)
    GradingJob.objects.update(state="stopped")
    assert [name for name, _ in asyncio.run(follow(alice, submission))] == ["state", "end"]


def test_a_page_is_woken_when_its_submission_moves(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    """Told by bells alone, pipes or PostgreSQL's own: the next look would come after an hour."""
    settings.NEWS_FOLDER = None if connection.vendor == "postgresql" else tmp_path / "news"
    monkeypatch.setattr(live, "HEARING_PERIOD", 3600.0)
    submission = hand_in(alice)
    readings: list[int] = []
    read = live._read

    def note_and_read(which: list[uuid.UUID]) -> dict[uuid.UUID, Status]:
        readings.append(len(which))
        return read(which)

    monkeypatch.setattr(live, "_read", note_and_read)
    taken = []

    async def grade(state: str) -> None:
        await asyncio.sleep(0.1)  # it has looked, and waits
        if state == "queued":
            taken.append(await sync_to_async(take)())
        elif state == "running":
            await sync_to_async(record)(taken[0], a_report())

    async def scene() -> list[tuple[str, dict[str, Any]]]:
        return await asyncio.wait_for(follow(alice, submission, grade), 60)

    assert [data.get("state") for _, data in asyncio.run(scene())] == ["queued", "running", "done", None, None]
    assert len(readings) <= 4
    assert not settings.NEWS_FOLDER or list((tmp_path / "news").iterdir()) == []


class DeadLine:
    """An ear that rings at once, for its line has been cut."""

    def __init__(self) -> None:
        self._end, self._cut = os.pipe()
        os.close(self._cut)

    def fileno(self) -> int:
        return self._end

    def forget(self) -> None:
        raise OSError("cut")

    def close(self) -> None:
        os.close(self._end)


def test_a_line_that_died_is_noticed_and_another_one_sought(
    alice: User, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARING_PERIOD", 3600.0)
    monkeypatch.setattr(live, "LISTENS_AGAIN_S", 0.2)
    asked: list[DeadLine | None] = []

    def ear() -> DeadLine | None:
        asked.append(None if asked else DeadLine())
        return asked[-1]

    monkeypatch.setattr(news, "ear", ear)
    submission = hand_in(alice)

    async def fail_it(state: str) -> None:
        if state == "queued":
            await asyncio.sleep(0.6)
            await sync_to_async(GradingJob.objects.update)(state="failed")

    async def scene() -> list[tuple[str, dict[str, Any]]]:
        return await asyncio.wait_for(follow(alice, submission, fail_it), 60)

    assert [data.get("state") for _, data in asyncio.run(scene())] == ["queued", "failed", None]
    assert len(asked) > 2
