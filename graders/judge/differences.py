"""How the answers of a submission and of the reference to one call differ, whatever a test makes of it."""

from __future__ import annotations

from typing import Any

import numpy as np

from graders.exercise import Tolerance
from graders.judge.checks.values import CheckFailed, assert_close, assert_equal
from graders.judge.respondent import Handle

KINDS = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex"}


class NotComparable(Exception):
    """The reference's answer is no data, or none that can be compared."""


def difference(given: object, expected: object, tolerance: Tolerance, name: str = "answer") -> str:
    """Where ``given`` first differs from ``expected``, in words; empty where it does not.

    Raises:
        NotComparable: ``expected`` is a live object.
    """
    try:
        _compare(given, expected, tolerance, name)
    except CheckFailed as error:
        return str(error)
    return ""


def _compare(given: Any, expected: Any, tolerance: Tolerance, name: str) -> None:
    if isinstance(expected, Handle):
        raise NotComparable
    if isinstance(expected, bool | int | float | complex | np.generic | np.ndarray):
        assert_close(given, expected, name=name, tolerance=tolerance)
    elif isinstance(expected, list | tuple) and has_items(given):
        if len(given) != len(expected):
            raise CheckFailed(f"{name}: expected {len(expected)} items, got {len(given)}.")
        for index, (theirs, ours) in enumerate(zip(given, expected, strict=True)):
            _compare(theirs, ours, tolerance, f"{name}[{index}]")
    elif isinstance(expected, dict) and isinstance(given, dict) and given.keys() == expected.keys():
        for key, ours in expected.items():
            _compare(given[key], ours, tolerance, f"{name}[{key!r}]")
    else:
        assert_equal(given, expected, name=name)


def kind_difference(given: Any, expected: Any, name: str = "answer") -> str:
    """Where ``given`` has numbers of another kind than ``expected`` (bool, int, float, complex), in words."""
    if isinstance(expected, list | tuple) and has_items(given) and len(given) == len(expected):
        parts = (kind_difference(*both, f"{name}[{i}]") for i, both in enumerate(zip(given, expected, strict=True)))
        return next(filter(None, parts), "")
    wanted, got = _kind(expected), _kind(given)
    return f"{name}: expected {wanted}, got {got}." if wanted and got and wanted != got else ""


def _kind(value: Any) -> str:
    number = isinstance(value, bool | int | float | complex | np.generic | np.ndarray)
    return KINDS.get(np.asarray(value).dtype.kind, "") if number else ""


def has_items(value: Any) -> bool:
    """Whether it is several things together: a list, a tuple, or an array that is no single number."""
    return isinstance(value, list | tuple) or (isinstance(value, np.ndarray) and value.ndim > 0)


def has_nan(value: Any) -> bool:
    """Whether a number in ``value`` is none."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return any(map(has_nan, value))
    number = isinstance(value, float | complex | np.generic | np.ndarray) and np.asarray(value).dtype.kind in "fc"
    return number and bool(np.isnan(value).any())
