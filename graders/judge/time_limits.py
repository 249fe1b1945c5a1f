"""How long trusted work in the judge's process may take: a test, in seconds; comparisons, in CPU seconds."""

from __future__ import annotations

import faulthandler
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

GRACE_S = 5.0
"""Seconds after which a test that was told to stop is ended together with the judge."""

_REMINDER_S = 0.1


class TestTooLong(Exception):
    """A test took longer than a test may, the time that the submission is given not counted."""

    __test__ = False  # not a test class, whatever pytest thinks of its name


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise `TestTooLong` in what runs here longer than that."""

    def stop(*_: object) -> None:
        raise TestTooLong(f"it is endless, or takes longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        with _ended_within(seconds):
            yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _ended_within(seconds: float) -> Iterator[None]:
    """End this process, with the status `TIMED_OUT`, where a library does not come back to Python to hear it."""
    with open(os.devnull, "w") as nobody:  # noqa: PTH123
        # A thread of its own that needs no interpreter: no default action of a signal ends the first process of a
        # namespace, and a handler in Python waits for the library.
        faulthandler.dump_traceback_later(seconds + GRACE_S, exit=True, file=nobody)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


class OutOfBudget(BaseException):
    """The time is up. No ``except Exception`` of the code that is run catches it."""


class Budget:
    """``with Budget(seconds) as budget``: raises `OutOfBudget` in what runs there when this process has used them up.

    Code that swallows it is reminded; who calls such code asks `check` afterwards.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> Budget:
        self._rang = False
        self._end = time.process_time() + self._seconds
        self._before = signal.signal(signal.SIGPROF, self._ring)
        signal.setitimer(signal.ITIMER_PROF, self._seconds, _REMINDER_S)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, self._before)

    def check(self) -> None:
        """Raise `OutOfBudget` when the time is up."""
        if self._rang or time.process_time() >= self._end:
            raise OutOfBudget

    def _ring(self, *_: object) -> None:
        self._rang = True  # it may ring a little early
        raise OutOfBudget
