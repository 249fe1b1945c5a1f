"""Describes an exception of the submission in a few plain fields."""

from __future__ import annotations

import traceback

from graders.harness.submission_module import MAIN
from graders.protocol import Fault, Stage

MAX_TEXT = 400


def describe(error: BaseException, stage: Stage) -> Fault:
    """What the judge is told of ``error``: its class, text, and the submission's line that it came through last."""
    file, line, function = _place(error)
    return Fault(
        stage,
        type=type(error).__name__[:80],
        ancestors=tuple(kind.__name__[:80] for kind in type(error).__mro__[:20]),
        message=_text(error),
        file=file,
        line=line,
        function=function,
    )


def _text(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)[:MAX_TEXT]
    try:
        return str(error)[:MAX_TEXT]
    except Exception:
        return ""


def _place(error: BaseException) -> tuple[str, int, str]:
    """File, line and function of the innermost frame that belongs to the submission; line 0 if there is none."""
    if isinstance(error, SyntaxError) and error.filename and not error.filename.startswith("<"):
        return _short(error.filename), error.lineno or 0, ""
    place = ("", 0, "")
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == MAIN or frame.filename.startswith("/scratch/"):
            place = (_short(frame.filename), frame.lineno or 0, frame.name[:80])
    return place


def _short(filename: str) -> str:
    return filename.removeprefix("/scratch/")[:80]
