"""Values as an example shows them: as one would type them, and as a small grid with what differs marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from graders.example import LARGEST, ExampleValue, Numbers
from graders.judge.respondent import Expression
from graders.wire import Tensor

MAX_CODE = 600
"""Characters of a value as code: what is longer shows nothing."""

EXACT = 17
"""Digits that leave a number as it is."""

MAX_CELLS, MAX_COLUMNS = 64, 12
DIGITS = 6
"""Significant ones of a number, where they tell two answers apart."""

_USUAL = {"int64", "float64", "bool", "complex128"}


@dataclass(frozen=True)
class Seeded:
    """Stands for a generator among arguments: a fresh one for each call."""

    seed: int


Cells = tuple[tuple[str, ...], ...]


class TooLong(Exception):
    """A value that is too large to be shown."""


def as_code(value: Any) -> str:
    """``value`` as Python, exactly; raises `TooLong`."""
    text = _code(value)
    if len(text) > MAX_CODE:
        raise TooLong
    return text


def _code(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return _array_code(value)
    if isinstance(value, Expression):
        return value.source
    if isinstance(value, list):
        return f"[{', '.join(map(_code, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_code, value))}{',' * (len(value) == 1)})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_code(key)}: {_code(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Seeded):
        return f"np.random.default_rng({value.seed})"
    return repr(value)


def _array_code(array: np.ndarray[Any, Any]) -> str:
    if array.size > MAX_CELLS:
        raise TooLong
    numbers = array.tolist() if array.size else f"np.empty({array.shape})"
    dtype = "" if array.dtype.name in _USUAL else f", dtype=np.{array.dtype.name}"
    if isinstance(array, Tensor):
        maker = "tf.Variable" if array.kind == "variable" else "tf.constant"
        return f"{maker}({numbers}{dtype.replace('np.', 'tf.')})"
    return str(numbers) if not array.size else f"np.array({numbers}{dtype})"


def digits_apart(one: Any, other: Any) -> int:
    """How many digits show that two values differ."""
    apart = (digits for digits in (DIGITS, 9, 12) if _code(_rounded(one, digits)) != _code(_rounded(other, digits)))
    return next(apart, 17)


def value_of(value: Any, digits: int, *, beside: Any = None) -> ExampleValue:
    """How ``value`` is shown, with ``digits`` significant ones; what differs from ``beside`` is marked.

    Raises:
        TooLong: it is too large to be shown.
    """
    value = _rounded(value, digits)
    cells, expected = _cells(value), _cells(_rounded(beside, digits))
    places = [(i, j) for i, row in enumerate(cells) for j in range(len(row))]
    marked = tuple((i, j) for i, j in places if expected and _at(expected, i, j) != cells[i][j])
    shape, numbers = _numbers(value)
    return ExampleValue(as_code(value), cells, marked, shape, numbers)


def _numbers(value: Any) -> tuple[tuple[int, ...], Numbers]:
    """Shape and rounded numbers of an array, or of a list that is one; nothing of what is none, or is large."""
    if isinstance(value, list | tuple):
        try:
            value = np.asarray(value)
        except ValueError:  # rows of unequal length
            return (), ()
    if (
        not isinstance(value, np.ndarray)
        or value.dtype.kind not in "biuf"
        or not (value.ndim and value.size <= MAX_CELLS)
    ):
        return (), ()
    return value.shape, tuple(rounded_numbers(value.reshape(-1).tolist()))


def rounded_numbers(values: Iterable[Any]) -> Iterator[float | None]:
    """Each with the usual digits; None in place of what is missing, too large or NaN."""
    for value in values:
        known = value is not None and abs(value) <= LARGEST  # not of NaN
        yield float(f"{value:.{DIGITS}g}") if known else None


def _at(cells: Cells, i: int, j: int) -> str | None:
    return cells[i][j] if i < len(cells) and j < len(cells[i]) else None


def _cells(value: Any) -> Cells:
    """The rows of a grid of numbers; none for what is no vector or matrix of them, or a large one."""
    if isinstance(value, list | tuple) and value and all(isinstance(each, bool | int | float) for each in value):
        value = np.asarray(value)
    if not isinstance(value, np.ndarray) or value.ndim not in (1, 2) or not 0 < value.size <= MAX_CELLS:
        return ()
    rows = value.reshape(1, -1) if value.ndim == 1 else value
    return tuple(tuple(map(_cell, row.tolist())) for row in rows) if rows.shape[1] <= MAX_COLUMNS else ()


def _cell(number: Any) -> str:
    return f"{number:g}" if isinstance(number, float) and float(f"{number:g}") == number else str(number)


def _rounded(value: Any, digits: int) -> Any:
    """``value`` with floating-point numbers of so many digits."""
    if isinstance(value, list | tuple):
        return type(value)(_rounded(each, digits) for each in value)
    if isinstance(value, dict):
        return {key: _rounded(each, digits) for key, each in value.items()}
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.array([float(f"{each:.{digits}g}") for each in value.flat]).reshape(value.shape)
    return float(f"{value:.{digits}g}") if isinstance(value, float | np.floating) else value
