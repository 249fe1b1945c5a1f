"""The way of an error through a submission, as a Report tells it: line by line, with what names held there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graders.formats import number_in, tables_in, text_in


@dataclass(frozen=True)
class LocalName:
    """A name of a frame, and what it held, as short text."""

    name: str
    value: str


@dataclass(frozen=True)
class Frame:
    """A line of the submission that an error came through. The values are its process's word; all else was looked up.

    Attributes:
        file, line: where; the line counted from 1.
        place: the same in words; of a notebook a page says the cell.
        source: the line, without its indentation.
        function: the name of the one that it stands in; empty outside of any.
        names: what names held; none where a hidden test's inputs must not be told.
        column: where in ``source`` Python could not read on, counted from 1; 0 where it did not stop at reading.
        skipped: frames that are left out, between the one before and this one.
    """

    file: str
    line: int
    place: str
    source: str
    function: str = ""
    names: tuple[LocalName, ...] = ()
    column: int = 0
    skipped: int = 0

    @property
    def told(self) -> str:
        """Place and line, as the words of an error have them."""
        return f"{self.place}: {self.source}"

    @property
    def caret(self) -> str:
        """What stands under ``source`` for its column: blanks and a caret; empty where there is none."""
        blanks = "".join("\t" if character == "\t" else " " for character in self.source[: self.column - 1])
        return f"{blanks.ljust(self.column - 1)}^" if self.column else ""


def frames_in(data: Mapping[str, Any], key: str = "frames") -> tuple[Frame, ...]:
    """The frames that ``asdict`` made data of; without those that cannot be read."""
    return tuple(_frame(each) for each in tables_in(data, key) if text_in(each, "file"))


def _frame(data: Mapping[str, Any]) -> Frame:
    return Frame(
        file=text_in(data, "file"),
        line=_count_in(data, "line"),
        place=text_in(data, "place"),
        source=text_in(data, "source"),
        function=text_in(data, "function"),
        names=tuple(LocalName(text_in(each, "name"), text_in(each, "value")) for each in tables_in(data, "names")),
        column=min(_count_in(data, "column"), len(text_in(data, "source")) + 1),
        skipped=_count_in(data, "skipped"),
    )


def _count_in(data: Mapping[str, Any], key: str) -> int:
    value = number_in(data, key)
    return value if isinstance(value, int) and value >= 0 else 0


def renamed(frames: Iterable[Frame], change: Callable[[str], str]) -> tuple[Frame, ...]:
    """``frames`` with their places as ``change`` has them."""
    return tuple(replace(frame, place=change(frame.place)) for frame in frames)


def as_text(frames: Iterable[Frame]) -> Iterable[str]:
    """The lines in which a terminal shows ``frames``."""
    for frame in frames:
        if frame.skipped:
            yield f"  … {frame.skipped} more"
        yield f"  {frame.place}{f', in {frame.function}' if frame.function else ''}"
        yield f"    {frame.source}"
        if frame.caret:
            yield f"    {frame.caret}"
        yield from (f"      {each.name} = {each.value}" for each in frame.names)
