"""Makes the arguments of a call smaller for as long as they show the same: fewer rows, rounder and smaller numbers.

What arguments mean is not known here. Axes of equal length are cut together, for most of them are one thing (the rows
of a table and their classes); what that makes illegal is for ``holds`` to refuse, which is asked about each candidate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

Arguments = list[Any]
Path = tuple[Any, ...]

MAX_APART = 5
"""Axes of one length that are also cut apart from each other, in every choice of them."""

MULTIPLES = (2, 3, 4)
"""How many blocks side by side are cut alike."""

MAX_SINGLE = 12
"""Items of an axis that are tried alone, and left out alone."""

MAX_WEIGHED = 200
"""Numbers of an array that are looked at when arguments are compared."""

MAX_NUMBERS = 40
"""Numbers that are made simpler one by one."""


def shrunk(arguments: Arguments, holds: Callable[[Arguments], bool]) -> Arguments:
    """The smallest arguments found from ``arguments`` for which ``holds`` is true; it is for those themselves.

    ``holds`` may raise to end the search; what was found until then is in its hands.
    """
    while True:
        before = arguments
        for steps in (_shorter, _simpler):
            arguments = _walked(arguments, steps, holds)
        if arguments is before:
            return arguments


def _walked(
    arguments: Arguments, steps: Callable[[Arguments], Iterator[Arguments]], holds: Callable[[Arguments], bool]
) -> Arguments:
    """Take steps for as long as there is one that leads to lighter arguments for which ``holds`` is true."""
    while True:
        weight = _weight(arguments)
        lighter = (each for each in steps(arguments) if _weight(each) < weight)
        smaller = next((each for each in lighter if holds(each)), None)
        if smaller is None:
            return arguments
        arguments = smaller


def size_of(value: Any) -> int:
    """How many numbers and characters ``value`` has, an empty thing as one."""
    return _count(value, letters=True)


def parts_of(value: Any) -> int:
    """How many numbers and texts ``value`` has, an empty thing as one; names of entries do not count."""
    return _count(value, letters=False)


def _count(value: Any, *, letters: bool) -> int:
    if isinstance(value, np.ndarray):
        return max(1, value.size)
    if isinstance(value, str | bytes):
        return max(1, len(value)) if letters else 1
    if isinstance(value, dict):
        value = [*(value if letters else ()), *value.values()]
    return max(1, sum(_count(each, letters=letters) for each in value)) if isinstance(value, list | tuple) else 1


def _weight(arguments: Arguments) -> tuple[int, float]:
    """What must fall with each step: the number of parts, then how hard the numbers are to read."""
    numbers = (float(number) for _, leaf in _leaves(arguments, ()) for number in np.ravel(leaf)[:MAX_WEIGHED])
    return size_of(arguments), sum(sum(_cost(number)) for number in numbers if np.isfinite(number))


def _shorter(arguments: Arguments) -> Iterator[Arguments]:
    """With fewer items along axes of one length, the longest first.

    Axes of twice to four times that length go along, block by block: the gates of a recurrent layer stand side by side.
    """
    axes = dict(_axes(arguments, ()))
    for length in sorted({length for length in axes.values() if length > 1}, reverse=True):
        paths = [path for path, each in axes.items() if each == length]
        blocks = {path: each // length for path, each in axes.items() if each in [m * length for m in MULTIPLES]}
        for chosen in _choices(paths):
            for kept in _kept(length):
                cuts = dict.fromkeys(chosen, kept)
                yield _cut(arguments, (), cuts)
                if any(_is_int(each) and each == length for each in arguments):
                    cut = _cut(arguments, (), cuts)
                    yield [len(kept) if _is_int(each) and each == length else each for each in cut]
                if blocks and len(chosen) == len(paths):
                    of_blocks = {path: _blockwise(kept, length, count) for path, count in blocks.items()}
                    yield _cut(arguments, (), cuts | of_blocks)


def _blockwise(kept: Sequence[int], length: int, count: int) -> list[int]:
    return [block * length + index for block in range(count) for index in kept]


def _choices(paths: list[Path]) -> Iterator[frozenset[Path]]:
    """All of them together first, then every smaller choice of few."""
    yield frozenset(paths)
    if len(paths) <= MAX_APART:
        for count in range(len(paths) - 1, 0, -1):
            yield from map(frozenset, combinations(paths, count))


def _kept(length: int) -> Iterator[Sequence[int]]:
    """Which items stay: one, a half, all but one."""
    tried = sorted({*range(min(length, MAX_SINGLE)), length - 1})
    yield from ([index] for index in tried)
    if length > 3:
        yield range(length // 2)
        yield range(length // 2, length)
    if length > 2:
        yield from ([index for index in range(length) if index != left_out] for left_out in tried)


def _axes(value: Any, path: Path) -> Iterator[tuple[Path, int]]:
    """The axes of everything in ``value`` with their lengths: an array's by number, a sequence's own."""
    if isinstance(value, np.ndarray):
        yield from (((*path, ("axis", axis)), length) for axis, length in enumerate(value.shape))
    elif isinstance(value, str):
        yield (*path, ("text",)), len(value)
    elif path and isinstance(value, list | tuple | dict):
        yield (*path, ("items",)), len(value)
    for inner, each in _items(value, path):
        yield from _axes(each, inner)


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """What a list, a tuple or a dict holds, each with its path; rows of one length have one path."""
    if isinstance(value, dict):
        yield from (((*path, key), each) for key, each in value.items())
    elif isinstance(value, list | tuple):
        rows = bool(path and value) and all(
            isinstance(each, list | tuple) and len(each) == len(value[0]) for each in value
        )
        yield from (((*path, "row" if rows else index), each) for index, each in enumerate(value))


def _cut(value: Any, path: Path, cuts: Mapping[Path, Sequence[int]]) -> Any:
    """``value`` with only those items along each of its axes that ``cuts`` says, if it does."""
    if isinstance(value, np.ndarray):
        for axis in range(value.ndim):
            if (*path, ("axis", axis)) in cuts:
                value = np.take(value, cuts[*path, ("axis", axis)], axis=axis)
        return value
    if isinstance(value, str):
        return "".join(value[index] for index in cuts.get((*path, ("text",)), range(len(value))))
    if not isinstance(value, list | tuple | dict):
        return value
    items = [_cut(each, inner, cuts) for inner, each in _items(value, path)]
    kept = cuts.get((*path, ("items",)), range(len(value)))
    if isinstance(value, dict):
        keys = list(value)
        return {keys[index]: items[index] for index in kept}
    return type(value)(items[index] for index in kept)


def _simpler(arguments: Arguments) -> Iterator[Arguments]:
    """With simpler numbers: all numbers at once, then each array or number, then each number of an array."""
    leaves = list(_leaves(arguments, ()))
    for simplify in _ROUNDINGS:
        rounded = {path: simplify(value) for path, value in leaves}
        changed = {path: new for path, new in rounded.items() if not _equal(new, dict(leaves)[path])}
        if changed:
            yield _replaced(arguments, (), changed)
            yield from (_replaced(arguments, (), {path: new}) for path, new in changed.items() if len(changed) > 1)
    yield from _single(arguments, leaves)


def _single(arguments: Arguments, leaves: list[tuple[Path, Any]]) -> Iterator[Arguments]:
    places = [(path, value, place) for path, value in leaves for place in np.ndindex(np.shape(value))]
    for path, value, place in places[:MAX_NUMBERS]:
        number = np.asarray(value)[place].item()
        for simpler in _simpler_numbers(number):
            new = _with(value, place, simpler)
            if not _equal(new, value):
                yield _replaced(arguments, (), {path: new})


def _with(value: Any, place: tuple[int, ...], number: Any) -> Any:
    if not isinstance(value, np.ndarray):
        return type(value)(number)
    changed = value.copy()
    changed[place] = number
    return changed


def _simpler_numbers(number: Any) -> Iterator[Any]:
    """Simpler numbers than ``number`` by `_cost`, the simplest first."""
    if isinstance(number, bool):
        candidates: list[Any] = [False]
    elif isinstance(number, complex) or not np.isfinite(number):
        candidates = []
    elif isinstance(number, int):
        candidates = [0, 1, -1, number // 2, number - (1 if number > 0 else -1)]
    else:
        candidates = [0.0, 1.0, -1.0, 2.0, 0.5, float(round(number)), round(number, 1), round(number, 2)]
    yield from sorted({each for each in candidates if _cost(each) < _cost(number)}, key=_cost)


def _cost(number: Any) -> tuple[int, float]:
    """How hard a number is to read: digits and sign, then its size, which counts for less than a digit."""
    text = f"{number:g}" if float(f"{number:g}") == number else repr(number)
    return len(text), abs(number) / (1 + abs(number))


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """The numbers and arrays of numbers in ``value``."""
    numeric = isinstance(value, np.ndarray) and value.dtype.kind in "biuf" and value.size
    if numeric or isinstance(value, bool | int | float | np.integer | np.floating | np.bool_):
        yield path, value
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _leaves(each, (*path, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, (*path, key))


def _replaced(value: Any, path: Path, new: dict[Path, Any]) -> Any:
    if path in new:
        return new[path]
    if isinstance(value, list | tuple):
        return type(value)(_replaced(each, (*path, index), new) for index, each in enumerate(value))
    if isinstance(value, dict):
        return {key: _replaced(each, (*path, key), new) for key, each in value.items()}
    return value


def _rounding(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """``change`` for arrays and numbers; what is infinite or no number stays."""

    def rounded(value: Any) -> Any:
        array = np.asarray(value)
        with np.errstate(all="ignore"):
            new = np.where(np.isfinite(array), change(array), array).astype(array.dtype)
        return np.asarray(new) if isinstance(value, np.ndarray) else type(value)(new.item())

    return rounded


_ROUNDINGS = [
    _rounding(np.zeros_like),
    _rounding(np.ones_like),
    _rounding(lambda array: np.round(array.astype(float))),
    _rounding(lambda array: np.round(array.astype(float), 1)),
    _rounding(lambda array: np.round(array.astype(float), 2)),
]


def _equal(one: Any, other: Any) -> bool:
    return bool(np.array_equal(one, other, equal_nan=np.asarray(one).dtype.kind == "f"))


def _is_int(value: Any) -> bool:
    return type(value) is int
