"""Jails in reserve, so that a submission waits for no fork; and their disposal, so that it waits for no clean-up.

One thread does both, whenever a jail was taken or given back.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections import defaultdict
from collections.abc import Callable

from graders.exercise import TIERS
from graders.sandbox.client import Jail, SandboxError
from graders.sandbox.policy import Bounds

KEPT = {"student": 3, "judge": 2}
"""Jails of a kind that wait, by role: a grading takes a student's for each group of tests, and one for copies."""

JUDGE_BOUNDS = Bounds(cpu_s=300, memory_mb=3072, threads=64)
JUDGE_FILES_MB = 64
USUAL_FILES_MB = frozenset({JUDGE_FILES_MB, *(tier.limits.files_mb for tier in TIERS.values())})
"""Of other sizes no jail waits."""

Kind = tuple[str, str, int]
"""Runtime, role, and mebibytes of scratch."""


class Reserve:
    """Keeps jails ready.

    Args:
        spawn: makes a jail of a kind.
    """

    def __init__(self, spawn: Callable[[str, str, int], Jail]) -> None:
        self._spawn = spawn
        self._waiting: dict[Kind, list[Jail]] = defaultdict(list)
        self._lock = threading.Lock()
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._keep_house, name="hebb-reserve", daemon=True)
        self._thread.start()

    def take(self, kind: Kind) -> Jail:
        """A jail that waits for its bounds (student) or its job (judge); raises `SandboxError` if none can be made."""
        with self._lock:
            waiting = self._waiting[kind]
            taken = [waiting.pop() for _ in range(len(waiting))]
            fit = [jail for jail in taken if jail.waiting()]
            jail = fit.pop() if fit else None
            waiting.extend(fit)
        for dead in taken:
            if dead is not jail and dead not in fit:
                self.dispose(dead)
        self._work.put(lambda: self._refill(kind))
        return jail or self._make(kind)

    def dispose(self, jail: Jail) -> None:
        """End ``jail`` and clean up after it, soon."""
        self._work.put(jail.close)

    def discard(self, runtime: str) -> None:
        """End the jails of ``runtime`` that wait: their zygote is in doubt."""
        with self._lock:
            doubtful = [jail for kind, waiting in self._waiting.items() if kind[0] == runtime for jail in waiting]
            for kind in self._waiting:
                if kind[0] == runtime:
                    self._waiting[kind] = []
        for jail in doubtful:
            self.dispose(jail)

    def close(self) -> None:
        """Finish the work in hand, then end every waiting jail."""
        self._work.put(None)
        self._thread.join(30)
        for waiting in self._waiting.values():
            for jail in waiting:
                jail.close()
            waiting.clear()

    def _make(self, kind: Kind) -> Jail:
        jail = self._spawn(*kind)
        if kind[1] == "judge":
            jail.go(JUDGE_BOUNDS)
        return jail

    def _refill(self, kind: Kind) -> None:
        while len(self._waiting[kind]) < KEPT[kind[1]] and kind[2] in USUAL_FILES_MB:
            jail = self._make(kind)
            with self._lock:
                self._waiting[kind].append(jail)

    def _keep_house(self) -> None:
        while (work := self._work.get()) is not None:
            try:
                work()
            except (SandboxError, OSError) as error:
                print(f"hebb: the reserve of jails: {error}", file=sys.stderr)
