"""How somebody outside ends a grading: a signal that wakes the engine where it waits."""

from __future__ import annotations

import os
from types import TracebackType
from typing import Self


class Stopped(Exception):
    """A grading was stopped from outside: there is no Report, and nobody is at fault."""


class StopSignal:
    """Given by any thread, as often as it likes, until it is closed; waited for as a descriptor, beside others."""

    def __init__(self) -> None:
        self.descriptor = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        """Can be read from as soon as the signal was given, and for good: nobody reads from it."""

    def give(self) -> None:
        """End the grading that waits for this."""
        os.eventfd_write(self.descriptor, 1)

    def close(self) -> None:
        """Let go of the descriptor."""
        os.close(self.descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
