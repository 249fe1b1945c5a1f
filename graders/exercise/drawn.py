"""What an exercise has drawn of its small examples: ``DRAWN`` of ``domain.py``, for an entry point a `Drawn`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

KINDS: Mapping[str, int] = {"image": 0, "boxes": 0, "kept boxes": 0, "cells": 0, "curve": 1, "regions": 2}
"""What can be drawn, and along how many numbers of an argument the functions are asked for it."""

NAME = "DRAWN"
LOW, HIGH = -3.0, 3.0


@dataclass(frozen=True)
class Drawn:
    """How the examples of an entry point are drawn.

    Attributes:
        kind: one of `KINDS`.
        of: names of arguments and parts of the answer; of a curve or regions the argument, or two, that vary;
            of a curve without one the answer itself is drawn.
        low: of a curve or regions, where the picture begins along each axis.
        high: where it ends.
    """

    kind: str
    of: tuple[str, ...] = ()
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()

    @classmethod
    def read(cls, declared: object) -> Self:
        """From a kind alone, or a dict of the fields; a `ValueError` says what is wrong."""
        known = {"kind": declared} if isinstance(declared, str) else declared
        if not isinstance(known, dict) or not known.keys() <= {"kind", "of", "low", "high"}:
            raise ValueError("expected a kind, or a dict with `kind`, `of`, `low` and `high`")
        kind = known.get("kind")
        if not isinstance(kind, str) or kind not in KINDS:
            raise ValueError(f"`kind` is {kind!r}, expected one of {', '.join(KINDS)}")
        of = _names(known.get("of", ()))
        axes = KINDS[kind] if of or kind == "regions" else 0
        if axes and not 1 <= len(of) <= axes:
            raise ValueError(f"`of` must name what varies: {axes} at most")
        low, high = _ends(known.get("low", LOW), axes), _ends(known.get("high", HIGH), axes)
        if not all(least < most for least, most in zip(low, high, strict=True)):
            raise ValueError("`low` must be less than `high`")
        return cls(kind, of, low, high)


def _names(value: object) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(each, str) for each in names):
        raise ValueError("`of` must be a name, or a list of some")
    return tuple(names)


def _ends(value: Any, axes: int) -> tuple[float, ...]:
    ends = [value] * axes if isinstance(value, int | float) else value
    finite = isinstance(ends, list | tuple) and all(
        isinstance(each, int | float) and math.isfinite(each) for each in ends
    )
    if not finite or len(ends) != axes:
        raise ValueError("`low` and `high` must be numbers, one for each axis")
    return tuple(map(float, ends))
