"""How many requests are at work at once, by kind; the others wait a little, and are then told to come back.

Above what a process can carry, letting everybody in makes everybody slow. docs/decisions/hand-ins-first.md says why it
is done here, before Django, and so.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import Context
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeVar

from asgiref.sync import ThreadSensitiveContext

from operations.protection import Application, Receive, Scope, Send
from operations.resting_thread import RestingThread

Message = dict[str, Any]
View = TypeVar("View", bound=Callable[..., Any])


RESTING: Final = "hebb.resting"
"""Where a request's scope has what lets its view wait without a place: see `_Visit.resting`."""


class Kind(Enum):
    """What a request is for."""

    HAND_IN = "hand-in"
    """Work and answers, whose loss a student would not forgive."""

    READING = "reading"
    """A page that students look at."""

    REST = "rest"
    """All else: what can wait, and what takes long."""

    PROBE = "probe"
    """Whether the site is well, which must be told just when it is busy."""


def admitted_as(kind: Kind) -> Callable[[View], View]:
    """Mark a view whose requests are of ``kind``; without a mark GET and HEAD are reading, all others the rest."""

    def mark(view: View) -> View:
        view.admitted_as = kind  # type: ignore[attr-defined]
        return view

    return mark


class BusyError(Exception):
    """There is no place for a request, and none came free in time."""


@dataclass(frozen=True)
class Bounds:
    """What one kind of request has in a web process: how many are at work, how many wait, and for how long."""

    at_work: int
    waiting: int
    patience_s: float


def bounds_of(threads: int) -> dict[Kind, Bounds]:
    """A process's ``threads`` (at least 3) dealt out to the kinds. None can take another's, so none starves."""
    rest = max(1, threads // 4)
    reading = (threads - rest) // 2
    return {
        Kind.HAND_IN: Bounds(threads - rest - reading, waiting=100, patience_s=10),
        Kind.READING: Bounds(reading, waiting=30, patience_s=1.5),
        Kind.REST: Bounds(rest, waiting=20, patience_s=3),
        Kind.PROBE: Bounds(1, waiting=10, patience_s=3),
    }


class Bulkhead:
    """The places of one kind, and the short queue before them, first come, first served."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._places = asyncio.Semaphore(bounds.at_work)
        self._waiting = self._resting = 0

    async def enter(self) -> None:
        """Take a place, or wait for one. Raises ``BusyError`` when the queue is full or the patience at its end."""
        if self._places.locked() and self._waiting >= self._bounds.waiting:
            raise BusyError
        self._waiting += 1
        try:
            async with asyncio.timeout(self._bounds.patience_s):
                await self._places.acquire()
        except TimeoutError as error:
            raise BusyError from error
        finally:
            self._waiting -= 1

    def leave(self) -> None:
        """Give the place to the next."""
        self._places.release()

    def begin_rest(self) -> bool:
        """Give the place away for a while; ``False`` where others wait for one, or as many rest as there are places."""
        if self._waiting or self._resting >= self._bounds.at_work:
            return False
        self._resting += 1
        self.leave()
        return True

    async def end_rest(self) -> None:
        """Take a place again, however long it takes: who was let in once is not refused."""
        try:
            await self._places.acquire()
        finally:
            self._resting -= 1


def admit(
    application: Application,
    bulkheads: Mapping[Kind, Bulkhead],
    kind_of: Callable[[Scope], Kind | None],
    refuse: Callable[[Scope, Send, Kind], Awaitable[None]],
) -> Application:
    """``application``, at whose door a request takes a place of its kind, or is refused; ``None`` needs no place."""

    async def admitted(scope: Scope, receive: Receive, send: Send) -> None:
        # The server may begin a request in the context of the one before it on that line, whose thread has ended.
        await asyncio.create_task(visited(scope, receive, send), context=Context())

    async def visited(scope: Scope, receive: Receive, send: Send) -> None:
        kind = kind_of(scope) if scope["type"] == "http" else None
        if kind is None:
            await application(scope, receive, send)
            return
        thread = RestingThread()
        visit = _Visit(bulkheads[kind], receive, send, thread)
        try:
            async with ThreadSensitiveContext(executor=thread):
                await application({**scope, RESTING: visit.resting}, visit.receive, visit.send)
        finally:
            await thread.ended()
            visit.leave()
        if visit.is_refused:
            await refuse(scope, send, kind)
        else:
            await visit.deliver()

    return admitted


class _Visit:
    """A request on its way through. The client's line is never waited for while it has a place.

    It gets the place when its last byte has come, and gives it back before the first byte of the answer goes, which
    stands in memory until then. A stream of events gives it back as it begins, and its thread, too. Where there is no
    place the application hears that nobody waits for it any more, which is how it lets go of what it has got.
    """

    def __init__(self, bulkhead: Bulkhead, receive: Receive, send: Send, thread: RestingThread) -> None:
        self._bulkhead = bulkhead
        self._thread = thread
        self._receive = receive
        self._send = send
        self._answer: list[Message] = []
        self._asked = self._has_place = self._streams = self.is_refused = False

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request" and not message.get("more_body") and not self._asked:
            self._asked = True
            return await self._enter(message)
        return message

    async def _enter(self, last: Message) -> Message:
        try:
            await self._bulkhead.enter()
        except BusyError:
            self.is_refused = True
            return {"type": "http.disconnect"}
        self._has_place = True
        return last

    @asynccontextmanager
    async def resting(self) -> AsyncIterator[bool]:
        """Have neither place nor thread while the block waits; ``False`` where there is too much to do for that.

        What the thread had of the database must have been let go of before.
        """
        rests = self._has_place and self._bulkhead.begin_rest()
        if not rests:
            yield False
            return
        self._has_place = False
        self._thread.rest()
        try:
            yield True
        finally:
            await self._bulkhead.end_rest()
            self._has_place = True

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_stream(message):
            self._streams = True
            self.leave()
            self._thread.rest()
        if self._streams:
            await self._send(message)
        else:
            self._answer.append(message)

    def leave(self) -> None:
        if self._has_place:
            self._has_place = False
            self._bulkhead.leave()

    async def deliver(self) -> None:
        for message in self._answer:
            await self._send(message)


def _is_stream(start: Message) -> bool:
    return any(name.lower() == b"content-type" and b"event-stream" in value for name, value in start["headers"])
