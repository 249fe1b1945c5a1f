"""The lines of a submission: a frame is looked up here, so that the process that tells of it can invent only values."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from graders.frames import Frame, LocalName
from graders.harness.frames import MAX_NAME, MAX_NAMES
from graders.judge.plain_text import free_of_paths, printable
from graders.protocol import FaultFrame
from graders.syntax import parse

MAX_SOURCE = 160
"""Characters of a line."""

MAX_VALUE = 120
MAX_PARSED = 100_000
"""Characters of a file whose functions are named."""

MAX_SKIPPED = 1_000_000


class Lines:
    """The lines of a submission's ``files``."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._lines = {name: text.split("\n") for name, text in files.items()}
        self._functions = cache(lambda name: list(_functions(files[name])))

    def told(self, place: FaultFrame) -> str:
        """``submission.py, line 3: return x``; empty where the submission has no such line."""
        source = self._source(place)
        return "" if source is None else f"{_place(place)}: {source}"

    def frame(self, told: FaultFrame) -> Frame | None:
        """The frame at that line, with what was told of its names; None where the submission has no such line."""
        source = self._source(told)
        if source is None:
            return None
        names = islice(filter(str.isidentifier, told.names), MAX_NAMES)
        return Frame(
            file=told.file,
            line=told.line,
            place=_place(told),
            source=source,
            function=self._function(told.file, told.line),
            names=tuple(LocalName(name[:MAX_NAME], _clean(told.names[name][:MAX_VALUE])) for name in names),
            column=_column(self._lines[told.file][told.line - 1], told.column),
            skipped=min(max(told.skipped, 0), MAX_SKIPPED),
        )

    def bits_of_way(self, frames: Sequence[Frame]) -> float:
        """What ``frames`` can tell beside the innermost line: the lines before it, and how many are left out."""
        outer = sum(map(len, self._lines.values())) ** (len(frames) - 1)
        return math.log2(outer) + sum(2 * math.log2(frame.skipped) + 3 for frame in frames if frame.skipped)

    def _source(self, place: FaultFrame) -> str | None:
        lines = self._lines.get(place.file, [])
        return _clean(lines[place.line - 1].strip()[:MAX_SOURCE]) if 1 <= place.line <= len(lines) else None

    def _function(self, file: str, line: int) -> str:
        """The name of the innermost function or class around a line; empty if there is none."""
        around = (one for one in self._functions(file) if one[0] <= line <= one[1])
        return max(around, default=(0, 0, ""))[2]


def without_values(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """``frames`` with nothing that their process has chosen but their lines."""
    return tuple(replace(frame, names=(), column=0) for frame in frames)


def _functions(source: str) -> Iterator[tuple[int, int, str]]:
    """First line, last line and name of each function and class; none of what cannot be parsed."""
    try:
        tree = parse(source) if len(source) <= MAX_PARSED else ast.Module([], [])
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.end_lineno or node.lineno, node.name[:40]


def _column(line: str, column: int) -> int:
    """The column in a line as it is shown; 0 for none."""
    indentation = len(line) - len(line.lstrip())
    shown = line[indentation : max(column - 1, 0)][:MAX_SOURCE]
    return len(_clean(shown)) + 1 if column > 0 else 0


def _place(told: FaultFrame) -> str:
    return f"{told.file}, line {told.line}"


def _clean(text: str) -> str:
    return printable(free_of_paths(text)).replace("\n", " ")
