"""Tells waiting pages what became of their submissions: one watcher a web process, not one a page.

It reads the database only while somebody listens, and once for all who do: on an embedded site when the worker rings
(`grading.news`), and elsewhere now and then.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
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
            with ThreadPoolExecutor(1, thread_name_prefix="live") as thread, _hearing(self._rung) as hears:
                await self._watch_with(thread, HEARING_PERIOD if hears else PERIOD)

    async def _watch_with(self, thread: ThreadPoolExecutor, period: float) -> None:
        """Read and tell until nobody follows, with the one connection that belongs to ``thread``."""
        loop = asyncio.get_running_loop()
        while self._followers:
            self._rung.clear()  # before it reads: what rings meanwhile is read next
            found = await loop.run_in_executor(thread, _read, list(self._followers))
            for submission, status in found.items():
                for follower in self._followers.get(submission, ()):
                    follower.tell(status)
            await _pause(self._rung, period)
        await loop.run_in_executor(thread, _close)


async def _pause(rung: asyncio.Event, period: float) -> None:
    """Wait until it rings, for ``period`` seconds at most."""
    await asyncio.sleep(min(APART, period))
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(rung.wait(), max(0.0, period - APART))


@contextmanager
def _hearing(rung: asyncio.Event) -> Iterator[bool]:
    """Have ``rung`` set whenever it rings; whether it can be heard here."""
    ear = news.ear()
    if ear is None:
        yield False
        return

    def hear() -> None:
        ear.forget()
        rung.set()

    loop = asyncio.get_running_loop()
    loop.add_reader(ear.fileno(), hear)
    try:
        yield True
    finally:
        loop.remove_reader(ear.fileno())
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
