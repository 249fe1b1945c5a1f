"""What is drawn of a small example, as `graders.exercise.drawn.Drawn` declares it.

For a curve or regions both sides are asked once more, with the argument that varies at each place of the picture: all
places in one call where the argument is an array that takes them, else one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np

from graders.example import Drawing, ExamplePart, Numbers
from graders.exercise.drawn import Drawn
from graders.judge.checks.values import shown
from graders.judge.showing import rounded_numbers
from graders.judge.shrinking import Arguments

PLANE = 2
LINE, SIDE = 41, 13
"""Places of a curve, and along each side of regions."""

MAX_LABELS, MAX_LABEL = 4, 20
"""Answers that regions can tell apart, and characters of one."""

MANY = 8
"""Numbers of an answer from which on it is drawn as a curve, whether or not that is declared."""

Ask = Callable[[Arguments], tuple[Any, Any] | None]
"""What the submission and the reference answer; None where that may not be asked, or one of them raises."""


def default(parts: Iterable[ExamplePart]) -> Drawing | None:
    """What is drawn where nothing is declared: a curve, where both answers are many numbers in a row."""
    drawn = tuple(each.name for each in parts if _is_curve(each))
    return Drawing("curve", of=drawn) if drawn else None


def _is_curve(part: ExamplePart) -> bool:
    floats = re.search(r"\d\.\d", part.expected.text)
    (*more, length) = part.expected.shape or (0,)
    return bool(part.differs and floats and not more and length >= MANY and part.got.shape == part.expected.shape)


def sampled(drawn: Drawn, arguments: Mapping[str, Any], ask: Ask) -> Drawing | None:
    """The curve or the regions of both sides, or None where these arguments have none."""
    places = _places(drawn, arguments)
    if places is None:
        return None
    axes, points = places
    answers = _together(drawn, arguments, points, ask) or _one_by_one(drawn, arguments, points, ask)
    if answers is None:
        return None
    given, expected = answers
    at = tuple(rounded_numbers(_own_place(drawn, arguments)))[: len(axes)]
    x, y = (tuple(rounded_numbers(axis)) for axis in [*axes, []][:2])
    if len(axes) == 1:
        return Drawing("curve", drawn.of, x, (), (), _as_numbers(expected), _as_numbers(given), at)
    labels = list(dict.fromkeys(map(_label, chain(expected, given))))
    if len(labels) > MAX_LABELS:
        return None
    ours, theirs = (tuple(float(labels.index(_label(each))) for each in some) for some in (expected, given))
    return Drawing("regions", drawn.of, x, y, tuple(labels), ours, theirs, at)


def axes_of(drawn: Drawn, arguments: Mapping[str, Any]) -> int:
    """Along how many axes the example could be drawn, so that shrinking leaves a plane a plane, and lines in it.

    In a plane each further array counts that is not all zeros: with weights of zero a classifier has no boundary.
    """
    axes = min(len(drawn.low), len(_own_place(drawn, arguments)))
    others = [value for name, value in arguments.items() if name not in drawn.of]
    return axes + sum(isinstance(each, np.ndarray) and bool(each.any()) for each in others if axes == PLANE)


def _places(drawn: Drawn, arguments: Mapping[str, Any]) -> tuple[list[Any], Any] | None:
    """The places along each axis, and all points of the picture (n, axes); None where the example has no such place."""
    axes = len(_own_place(drawn, arguments))
    if drawn.kind == "curve" or axes == 1:
        line = np.linspace(drawn.low[0], drawn.high[0], LINE)
        return [line], line[:, None]
    if axes != 2:
        return None
    across, up = (np.linspace(low, high, SIDE) for low, high in zip(drawn.low, drawn.high, strict=True))
    return [across, up], np.array([(x, y) for y in up for x in across])


def _own_place(drawn: Drawn, arguments: Mapping[str, Any]) -> Any:
    """Where the example stands: its numbers along what varies; of a table those of its first row."""
    values = [arguments.get(name) for name in drawn.of]
    if len(values) > 1:
        numbers = all(isinstance(each, int | float) for each in values)
        return values if numbers else []
    (value,) = values
    if not isinstance(value, np.ndarray | list | tuple | int | float):
        return []
    try:
        array = np.asarray(value)
    except ValueError:  # rows of unequal length
        return []
    if array.dtype.kind not in "bif" or not array.size:
        return []
    return (array[0] if array.ndim == 2 else array.reshape(-1)[: 1 if drawn.kind == "curve" else None]).tolist()


def _together(drawn: Drawn, arguments: Mapping[str, Any], points: Any, ask: Ask) -> tuple[Any, Any] | None:
    """The answers to all points in one call; None where the answers are not one for each."""
    value = arguments[drawn.of[0]]
    table = isinstance(value, np.ndarray) and value.ndim == 2
    if len(drawn.of) > 1 or not (table or drawn.kind == "curve"):
        return None
    answers = ask(_varied(drawn, arguments, [points if table else points[:, 0]]))
    if answers is None:
        return None
    given, expected = (each.reshape(-1) if _one_for_each(each, points) else None for each in answers)
    return None if given is None or expected is None else (given.tolist(), expected.tolist())


def _one_for_each(answer: Any, points: Any) -> bool:
    return isinstance(answer, np.ndarray) and answer.shape[:1] == (len(points),) and answer.size == len(points)


def _one_by_one(drawn: Drawn, arguments: Mapping[str, Any], points: Any, ask: Ask) -> tuple[Any, Any] | None:
    """The answers to one point after the other; None where there are none to any, or they are no single things."""
    answers = []
    for point in points.tolist():
        values = point if len(drawn.of) > 1 else [_like(arguments[drawn.of[0]], point)]
        both = ask(_varied(drawn, arguments, values))
        if both is not None and not all(isinstance(each, bool | int | float | str | np.generic) for each in both):
            return None
        answers.append(both)
        if len(answers) == 1 and both is None:
            return None  # what refuses the first place is not asked for all the others
    return [both and both[0] for both in answers], [both and both[1] for both in answers]


def _like(value: Any, point: Sequence[float]) -> Any:
    """The point as ``value`` has one."""
    if isinstance(value, np.ndarray):
        return np.array(point).reshape((1, -1) if value.ndim == 2 else value.shape)
    return type(value)(point) if isinstance(value, list | tuple) else point[0]


def _varied(drawn: Drawn, arguments: Mapping[str, Any], values: Sequence[Any]) -> Arguments:
    return list((dict(arguments) | dict(zip(drawn.of, values, strict=True))).values())


def _as_numbers(answers: Iterable[Any]) -> Numbers:
    return tuple(
        rounded_numbers(each if isinstance(each, bool | int | float | np.generic) else None for each in answers)
    )


def _label(answer: Any) -> str:
    if answer is None:
        return "no answer"
    return f"{answer:g}" if isinstance(answer, float) else shown(answer)[:MAX_LABEL]
