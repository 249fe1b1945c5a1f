"""The memory of this process's descendants, shared pages counted once."""

from __future__ import annotations

import os
import threading
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_PROC = Path("/proc")
_PERIOD_S = 0.05


def memory_of_descendants() -> float:
    """Mebibytes of all processes below this one: proportional set sizes, so that shared pages count once."""
    return sum(_proportional_kib(process) for process in _descendants(os.getpid())) / 1024


class PeakMemory:
    """Samples the descendants' memory while its block runs; ``mib`` is the most it saw."""

    def __init__(self) -> None:
        self.mib = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._done.wait(_PERIOD_S):
            self.mib = max(self.mib, memory_of_descendants())


def _descendants(ancestor: int) -> list[int]:
    children = defaultdict(list)
    for folder in _PROC.glob("[0-9]*"):
        with suppress(OSError, IndexError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            children[parent].append(int(folder.name))
    found, waiting = [], [ancestor]
    while waiting:
        below = children[waiting.pop()]
        found += below
        waiting += below
    return found


def _proportional_kib(process: int) -> int:
    """0 for a process that has ended, or that this user may not look into."""
    with suppress(OSError):
        for line in (_PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
