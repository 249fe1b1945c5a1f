"""Whose fault it is when a test breaks off: the submission's, whose answer it could not use, or the exercise's.

A test that takes an answer apart may raise anything, and so may a reference solution that is handed one. Such a test is
put to the reference solution from its beginning: if it breaks off there as well, the exercise is broken.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest

from graders.harness.responder import reseed
from graders.judge.errors import SubmissionError
from graders.judge.respondent import Respondent

GRACE_S = 5.0
"""Seconds after which a test that was told to stop is ended together with the judge."""

MAX_FAULT = 500
"""Characters of what an author reads."""


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


def is_verdict(error: BaseException | None) -> bool:
    """Whether a test that ended so says something of the submission by itself."""
    if isinstance(error, SubmissionError):
        return not error.by_reference
    return error is None or isinstance(error, AssertionError | pytest.fail.Exception)


def fault_of(item: pytest.Item, reference: Callable[[], Respondent], seed: int, seconds: float) -> str:
    """What goes wrong when the reference answers the test in place of the submission; empty if nothing does.

    Args:
        item: a test that was run. What it keeps in its module is not seen by the second run.
        reference: makes a fresh one.
        seed: of the test.
        seconds: what the test may take.
    """
    function: Any = getattr(item, "function", None)
    if function is None or not hasattr(item, "funcargs"):
        return "it is no test function"
    file = function.__code__.co_filename
    twin = reference()
    arguments = _arguments(item) | {"student": twin, "reference": reference(), "rng": np.random.default_rng(seed)}
    module: dict[str, Any] = {"__name__": function.__module__, "__file__": file}
    reseed(seed)
    twin.reseed(seed)
    try:
        with within(seconds):
            exec(compile(item.path.read_text(encoding="utf-8"), file, "exec", dont_inherit=True), module)  # noqa: S102
            module[function.__name__](**{name: arguments[name] for name in _arguments(item)})
    except Exception as error:
        return described(error, file)
    return ""


def _arguments(item: pytest.Item) -> dict[str, Any]:
    """What the test was called with: its fixtures and its parameters."""
    funcargs: dict[str, Any] = item.funcargs  # type: ignore[attr-defined]
    return {name: funcargs[name] for name in item._fixtureinfo.argnames}  # type: ignore[attr-defined]


def described(error: BaseException, file: str) -> str:
    """Exception and line, for those who mend the exercise; ``file`` is that of the tests."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    place = f"{file.rsplit('/', 1)[-1]}, line {lines[-1]}: " if lines else ""
    if isinstance(error, SubmissionError):
        said = " ".join(str(error).replace("submission.py", "solution.py").split())
        return f"{place}the reference solution fails: {said}"[:MAX_FAULT]
    return f"{place}{type(error).__name__}: {error}"[:MAX_FAULT]
