"""A small example, as a Report tells it: a call, both answers, and what may be drawn of them.

Whatever was stored can be read: what is missing or of another kind than expected is empty.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from graders.formats import tables_in, text_in
from graders.frames import Frame, frames_in, renamed

Numbers = tuple[float | None, ...]
"""Rounded; None where there is no number: no answer, or one that is NaN or beyond `LARGEST`."""

LARGEST = 1e100
"""A drawing computes with numbers up to this, and so never leaves the range of floats."""


@dataclass(frozen=True)
class ExampleValue:
    """A value as one would type it; with the cells of a small matrix; those at ``marked`` (row, column) differ.

    Of an array, or a list that is one: its ``shape``, and its ``numbers`` row by row.
    """

    text: str
    cells: tuple[tuple[str, ...], ...] = ()
    marked: tuple[tuple[int, int], ...] = ()
    shape: tuple[int, ...] = ()
    numbers: Numbers = ()

    @classmethod
    def from_json(cls, data: object) -> Self:
        """The value that was stored."""
        known = data if isinstance(data, Mapping) else {}
        cells = tuple(tuple(map(str, row)) for row in _lists(known, "cells"))
        marked = [row for row in _lists(known, "marked") if len(row) == 2 and all(type(each) is int for each in row)]
        shape, numbers = _whole(known, "shape"), _numbers(known, "numbers")
        if len(numbers) != math.prod(shape):
            shape, numbers = (), ()
        return cls(text_in(known, "text"), cells, tuple((row[0], row[1]) for row in marked), shape, numbers)


@dataclass(frozen=True)
class ExampleArgument:
    """An argument of an example's call, with its parameter's name."""

    name: str
    value: ExampleValue


@dataclass(frozen=True)
class ExamplePart:
    """One thing that is answered, under its name, as it should be and as it is; ``got`` is empty where nothing came."""

    name: str
    expected: ExampleValue
    got: ExampleValue
    differs: bool


@dataclass(frozen=True)
class Drawing:
    """What may be drawn of an example, as the exercise declares it.

    Attributes:
        kind: one of `graders.exercise.drawn.KINDS`; a page draws nothing of one that it does not know.
        of: the names of arguments and parts of the answer that it is about; all that fit where there are none.
        x: of a curve or of regions the places asked, along the first of ``of``.
        y: of regions the places along its second.
        labels: of regions the answers that were given.
        expected: of a curve the answer at each place; of regions the number of its label, row by row.
        got: the same of the submission.
        at: the place of the example itself; empty where that is none of this picture.
    """

    kind: str
    of: tuple[str, ...] = ()
    x: Numbers = ()
    y: Numbers = ()
    labels: tuple[str, ...] = ()
    expected: Numbers = ()
    got: Numbers = ()
    at: Numbers = ()

    @classmethod
    def from_json(cls, data: object) -> Self | None:
        """The drawing that was stored; None where there is none."""
        if not isinstance(data, Mapping) or not text_in(data, "kind"):
            return None
        of, labels = (tuple(map(str, _list(data, key))) for key in ("of", "labels"))
        x, y, expected, got, at = (_numbers(data, key) for key in ("x", "y", "expected", "got", "at"))
        return cls(text_in(data, "kind"), of, x, y, labels, expected, got, at)


@dataclass(frozen=True)
class Example:
    """A small input on which a submission and the reference differ.

    Attributes:
        call: as one would type it.
        arguments: of that call.
        parts: both answers; several where the answer is several things together.
        difference: where they first differ, in words, or the error that was raised.
        frames: the way of that error, with the values of names.
        drawing: what may be drawn of it, beside the values.
    """

    call: str
    arguments: tuple[ExampleArgument, ...]
    parts: tuple[ExamplePart, ...]
    difference: str
    frames: tuple[Frame, ...] = ()
    drawing: Drawing | None = None

    @classmethod
    def from_json(cls, data: object) -> Self | None:
        """The example that ``asdict`` made data of; None where there is none that can be read."""
        if not isinstance(data, Mapping) or not text_in(data, "call"):
            return None
        return cls(
            call=text_in(data, "call"),
            arguments=tuple(
                ExampleArgument(text_in(each, "name"), ExampleValue.from_json(each.get("value")))
                for each in tables_in(data, "arguments")
            ),
            parts=tuple(
                ExamplePart(
                    text_in(each, "name"),
                    ExampleValue.from_json(each.get("expected")),
                    ExampleValue.from_json(each.get("got")),
                    bool(each.get("differs")),
                )
                for each in tables_in(data, "parts")
            ),
            difference=text_in(data, "difference"),
            frames=frames_in(data),
            drawing=Drawing.from_json(data.get("drawing")),
        )

    def reworded(self, change: Callable[[str], str]) -> Self:
        """The example with every text about lines as ``change`` has it."""
        return replace(self, difference=change(self.difference), frames=renamed(self.frames, change))


def _list(data: Mapping[str, Any], key: str) -> Sequence[Any]:
    value = data.get(key)
    return value if isinstance(value, list | tuple) else []


def _lists(data: Mapping[str, Any], key: str) -> Iterable[Sequence[Any]]:
    return [each for each in _list(data, key) if isinstance(each, list | tuple)]


def _whole(data: Mapping[str, Any], key: str) -> tuple[int, ...]:
    return tuple(each for each in _list(data, key) if type(each) is int and each >= 0)


def _numbers(data: Mapping[str, Any], key: str) -> Numbers:
    return tuple(map(_number, _list(data, key)))


def _number(stored: object) -> float | None:
    known = isinstance(stored, int | float) and not isinstance(stored, bool) and abs(stored) <= LARGEST
    return stored if known else None  # type: ignore[return-value]  # checked above
