"""The way of an exception through a submission: the lines that it came through, and what names held there."""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from itertools import islice
from types import FrameType, FunctionType, ModuleType, TracebackType

from graders.harness.short_repr import short_repr
from graders.harness.submission_module import MAIN
from graders.protocol import FaultFrame
from graders.sandbox.launch import SCRATCH

OUTER, INNER = 2, 6
"""Frames that are told of a long way: the first ones, and those before the exception."""

MAX_NAMES, MAX_NAME = 10, 40
MAX_LOOKED_AT = 200
"""Names of one frame among which those are chosen."""

_WORD = re.compile(r"[A-Za-z_]\w*")
_LOCALS = (lambda: type(sys._getframe().f_locals))()
"""What a function's names are in: a class's body may have any mapping there, with code of its own."""

Files = Mapping[str, str]
Step = tuple[str, int, FrameType]
"""A file of the submission, a line of it, and the frame that was there."""


def frames_of(error: BaseException, files: Files, *, values: bool) -> tuple[FaultFrame, ...]:
    """The submission's own frames that ``error`` came through, the innermost last; none where they cannot be told.

    Args:
        error: what was raised.
        files: the submission's texts by name. Frames of any other file are left out.
        values: whether the values of names are told, too.
    """
    try:
        return (*_raised_through(error, files, values), *_misread(error, files))
    except BaseException:  # whatever an exception of the submission's makes of itself, it is told without its way
        return ()


def _raised_through(error: BaseException, files: Files, values: bool) -> Iterator[FaultFrame]:
    steps = _steps(BaseException.__dict__["__traceback__"].__get__(error), files)
    first = list(islice(steps, OUTER))
    last: deque[Step] = deque(maxlen=INNER)
    count = 0
    for step in steps:
        last.append(step)
        count += 1
    for step in first:
        yield _told(step, files, values, 0)
    for index, step in enumerate(last):
        yield _told(step, files, values, 0 if index else count - len(last))


def _steps(traceback: TracebackType | None, files: Files) -> Iterator[Step]:
    while traceback is not None:
        file = _own(traceback.tb_frame.f_code.co_filename)
        if file in files:
            yield file, traceback.tb_lineno or 0, traceback.tb_frame
        traceback = traceback.tb_next


def _own(filename: str) -> str:
    return filename if filename == MAIN else filename.removeprefix(f"{SCRATCH}/")


def _misread(error: BaseException, files: Files) -> Iterator[FaultFrame]:
    """Where Python could not read a file of the submission."""
    if isinstance(error, SyntaxError) and type(error.filename) is str and type(error.lineno) is int:
        file = _own(error.filename)
        if file in files:
            yield FaultFrame(file, error.lineno, column=error.offset if type(error.offset) is int else 0)


def _told(step: Step, files: Files, values: bool, skipped: int) -> FaultFrame:
    file, line, frame = step
    return FaultFrame(file, line, _names(frame, _line(files[file], line)) if values else {}, skipped=skipped)


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number)
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _names(frame: FrameType, line: str) -> dict[str, str]:
    """The values of a frame's names, first those on ``line``; of the module's names no others, and no functions."""
    here, around = frame.f_locals, frame.f_globals
    if type(here) is not dict and type(here) is not _LOCALS:
        return {}
    values: dict[str, object] = {}
    for name in _WORD.findall(line):
        if name in here or name in around:
            values[name] = here[name] if name in here else around[name]
    values = {name: value for name, value in values.items() if name in here or type(value) is not FunctionType}
    if here is not around:
        values |= {name: here[name] for name in islice(here, MAX_LOOKED_AT) if type(name) is str}
    told = [name for name, value in values.items() if _is_told(name, value)]
    return {name[:MAX_NAME]: short_repr(values[name]) for name in told[:MAX_NAMES]}


def _is_told(name: str, value: object) -> bool:
    """Whether a name says something: a module does not, nor what Python itself keeps."""
    return type(value) is not ModuleType and type(value) is not type and not name.startswith(("__", "."))
