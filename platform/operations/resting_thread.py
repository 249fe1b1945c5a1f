"""The thread of a request, which is there only while it works: a stream of events waits for minutes and needs none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any


class RestingThread(Executor):
    """Runs what it is given in one thread, one after the other; between two `rest`s in the same one."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._latest: Future[Any] | None = None

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run ``fn`` in the thread, which begins if there is none."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="request")
        self._latest = self._pool.submit(fn, *args, **kwargs)
        return self._latest

    def rest(self) -> None:
        """Let the thread end when it has done what it was given."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False)

    async def ended(self) -> None:
        """Wait until it has done what it was given: a view works on when its client is gone."""
        self.rest()
        if self._latest is not None and not self._latest.done():
            await asyncio.wait([asyncio.wrap_future(self._latest)])
