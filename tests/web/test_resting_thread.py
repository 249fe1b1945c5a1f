"""A request's thread is there while it works, and only then."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time
from typing import Any

import pytest
from asgiref.sync import ThreadSensitiveContext, sync_to_async
from operations.admission import Bounds, Bulkhead, Kind, admit
from operations.resting_thread import RestingThread


def test_between_two_rests_all_is_done_in_one_thread_one_after_the_other() -> None:
    thread = RestingThread()
    seen = [thread.submit(threading.get_ident) for _ in range(5)]
    assert len({one.result() for one in seen}) == 1
    thread.rest()
    assert thread.submit(threading.current_thread).result().name.startswith("request")
    thread.rest()
    thread.rest()


def test_what_was_begun_is_waited_for() -> None:
    done = threading.Event()

    def work() -> None:
        time.sleep(0.2)
        done.set()

    async def scene() -> None:
        thread = RestingThread()
        await thread.ended()
        thread.submit(work)
        await thread.ended()

    asyncio.run(scene())
    assert done.is_set()


def test_a_view_that_fails_is_waited_for_and_its_error_is_its_own() -> None:
    async def scene() -> None:
        thread = RestingThread()
        async with ThreadSensitiveContext(executor=thread):
            with pytest.raises(ZeroDivisionError):
                await sync_to_async(lambda: 1 / 0)()
            assert await sync_to_async(lambda: 2)() == 2
        await thread.ended()

    asyncio.run(scene())


@pytest.mark.parametrize("kind", [None, Kind.READING])
def test_a_request_that_begins_in_the_context_of_an_ended_one_has_a_thread_all_the_same(kind: Kind | None) -> None:
    """A server goes on reading a line in the context of the request that last let it."""
    worked = []

    async def application(*_: object) -> None:
        async with ThreadSensitiveContext():  # as Django does
            worked.append(await sync_to_async(lambda: 2)())

    async def nothing(*_: object) -> Any:
        return {"type": "http.disconnect"}

    async def scene() -> None:
        async with ThreadSensitiveContext(executor=(ended := RestingThread())):
            left = contextvars.copy_context()
        await ended.ended()
        places = {one: Bulkhead(Bounds(1, 1, 1.0)) for one in Kind}
        door = admit(application, places, lambda _: kind, nothing)

        async def begun() -> None:
            await door({"type": "http"}, nothing, nothing)

        await asyncio.create_task(begun(), context=left)

    asyncio.run(scene())
    assert worked == [2]
