"""Tells waiting pages what became of their submissions: one watcher a web process, not one a page.

It reads the database only while somebody listens, and once for all who do, when a worker rings (`grading.news`); where
that cannot be heard, now and then.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID
from weakref import WeakKeyDictionary

from django.db import Error as DatabaseError
from django.db import connection

from grading import news
from grading.status import Status, statuses

logger = logging.getLogger(__name__)

PERIOD = 0.1
"""Seconds between two readings where no bell is heard."""

HEARING_PERIOD = 1.0
"""Where one is: what it does not tell, or is lost, is seen then."""

LISTENS_AGAIN_S = 10.0
"""After so long without one it tries to hear one again."""

APART = 0.01
"""Seconds between two readings, however often it rings."""

KEEP_ALIVE = 15.0


class Follower:
    """A page that listens: the news it has not taken yet, and the last that it was told."""

    def __init__(self) -> None:
        self.changes: asyncio.Queue[Status] = asyncio.Queue()
        self._told: Status | None = None

    def tell(self, status: Status) -> None:
        """Tell it where its submission stands, unless it knows."""
        if status != self._told:
            self._told = status
            self.changes.put_nowait(status)


class Watcher:
    """Reads where the submissions stand that somebody follows, and wakes those whose submission moved."""

    def __init__(self) -> None:
        self._followers: defaultdict[UUID, set[Follower]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None
        self._rung = asyncio.Event()

    async def follow(self, submission: UUID) -> AsyncGenerator[Status | None, None]:
        """Where ``submission`` stands, now and at every change, up to its end; ``None`` after a silence.

        The silence lets the caller send something, and so notice that nobody is there any more.
        """
        follower = Follower()
        self._followers[submission].add(follower)
        self._rung.set()
        status: Status | None = None
        try:
            while status is None or not status.final:
                self._wake()
                try:
                    status = await asyncio.wait_for(follower.changes.get(), KEEP_ALIVE)
                except TimeoutError:
                    status = None
                yield status
        finally:
            self._leave(submission, follower)

    def _leave(self, submission: UUID, follower: Follower) -> None:
        self._followers[submission].discard(follower)
        if not self._followers[submission]:
            del self._followers[submission]
            self._rung.set()  # perhaps nobody is left

    def _wake(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        """Read and tell until nobody follows."""
        while self._followers:  # asked again after the connection was closed: somebody may have come meanwhile
            with ThreadPoolExecutor(1, thread_name_prefix="live") as thread:
                try:
                    async with _hearing(self._rung, thread) as hearing:
                        await self._watch_with(thread, hearing)
                finally:  # at the end of the process, too, when this is cancelled
                    thread.submit(_close)

    async def _watch_with(self, thread: ThreadPoolExecutor, hearing: _Hearing) -> None:
        """Read and tell until nobody follows, or nothing is heard and it is time to try again, with the one connection
        that belongs to ``thread``.
        """
        loop = asyncio.get_running_loop()
        listens_again = loop.time() + LISTENS_AGAIN_S
        while self._followers and (hearing.hears or loop.time() < listens_again):
            self._rung.clear()  # before it reads: what rings meanwhile is read next
            found = await loop.run_in_executor(thread, _read, list(self._followers))
            for submission, status in found.items():
                for follower in self._followers.get(submission, ()):
                    follower.tell(status)
            await _pause(self._rung, HEARING_PERIOD if hearing.hears else PERIOD)


async def _pause(rung: asyncio.Event, period: float) -> None:
    """Wait until it rings, for ``period`` seconds at most."""
    await asyncio.sleep(min(APART, period))
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(rung.wait(), max(0.0, period - APART))


@dataclass
class _Hearing:
    """Whether it can be heard here when it rings: a line to the database may die meanwhile."""

    hears: bool


@asynccontextmanager
async def _hearing(rung: asyncio.Event, thread: ThreadPoolExecutor) -> AsyncIterator[_Hearing]:
    """Have ``rung`` set whenever it rings; in ``thread`` it waits for what hears it."""
    loop = asyncio.get_running_loop()
    ear = await loop.run_in_executor(thread, news.ear)
    hearing = _Hearing(hears=ear is not None)
    if ear is None:
        yield hearing
        return
    pipe = ear.fileno()

    def hear() -> None:
        try:
            ear.forget()
        except OSError as error:
            logger.warning("Waiting pages look by themselves: %s", error)
            hearing.hears = False
            loop.remove_reader(pipe)
        rung.set()

    loop.add_reader(pipe, hear)
    try:
        yield hearing
    finally:
        loop.remove_reader(pipe)
        ear.close()


def _read(submissions: list[UUID]) -> dict[UUID, Status]:
    """Where they stand; nothing while the database is away."""
    try:
        return statuses(submissions)
    except DatabaseError as error:
        logger.warning("Pages wait without news, for the database is away: %s", error)
        connection.close()
        return {}


def _close() -> None:
    """Close the connection of the thread that runs this: named from another one, ``connection`` is another."""
    connection.close()


_watchers: WeakKeyDictionary[asyncio.AbstractEventLoop, Watcher] = WeakKeyDictionary()


def watcher() -> Watcher:
    """The watcher of this process's event loop."""
    return _watchers.setdefault(asyncio.get_running_loop(), Watcher())
