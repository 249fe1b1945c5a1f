"""Whose fault it is when a test breaks off: the submission's, whose answer it could not use, or the exercise's.

A test that takes an answer apart may raise anything, and so may a reference solution that is handed one. Such a test is
put to the reference solution from its beginning: if it breaks off there as well, the exercise is broken.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable

import pytest

from graders.judge.again import again
from graders.judge.errors import SubmissionError
from graders.judge.respondent import Respondent

MAX_FAULT = 500
"""Characters of what an author reads."""


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
    test = again(item)
    if test is None:
        return "it is no test function"
    try:
        test.run(reference(), reference(), seed, seconds)
    except Exception as error:
        return described(error, test.file)
    return ""


def described(error: BaseException, file: str) -> str:
    """Exception and line, for those who mend the exercise; ``file`` is that of the tests."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    place = f"{file.rsplit('/', 1)[-1]}, line {lines[-1]}: " if lines else ""
    if isinstance(error, SubmissionError):
        said = " ".join(str(error).replace("submission.py", "solution.py").split())
        return f"{place}the reference solution fails: {said}"[:MAX_FAULT]
    return f"{place}{type(error).__name__}: {error}"[:MAX_FAULT]
