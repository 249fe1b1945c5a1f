"""Figures by content: what is drawn, not how."""

from __future__ import annotations

from collections.abc import Callable, Sized
from typing import Any

import numpy as np
import numpy.typing as npt

from graders.judge.checks.values import CheckFailed, WrongKind, as_reals

MAX_DRAWN = 1000
MAX_POINTS = 200_000
"""Lines or collections of points of one figure, and points in all of them, that are compared."""


def assert_line(
    axes: Any, curve: Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]], *, name: str, atol: float = 1e-6
) -> None:
    """Some line of the Axes runs along ``y = curve(x)`` over at least half of the visible x range, all of it finite."""
    lines = axes.lines()
    _assert_few(lines, [line["x"] for line in lines], name)
    if not lines:
        raise CheckFailed(f"{name}: expected a line, but none is drawn.")
    low, high = axes.limits()["x"]
    for line in lines:
        x, y = (as_reals(line[axis], name=name) for axis in "xy")
        if x.ndim != 1 or x.shape != y.shape:  # an answer of another shape could agree with the curve by broadcasting
            raise WrongKind(f"{name}: expected a line of as many x as y values, got shapes {x.shape} and {y.shape}.")
        if _spans_half(x, *sorted((low, high))) and np.allclose(y, curve(x), rtol=1e-6, atol=atol):
            return
    raise CheckFailed(f"{name}: a line is drawn, but not where it belongs.")


def assert_points(axes: Any, xy: npt.ArrayLike, *, name: str) -> None:
    """Every row of ``xy`` (n, 2) is drawn as a point, by whatever call."""
    collections = axes.points()
    _assert_few(collections, [collection["xy"] for collection in collections], name)
    drawn = [as_reals(collection["xy"], name=name) for collection in collections]
    if any(points.ndim != 2 or points.shape[1] != 2 for points in drawn):
        raise WrongKind(f"{name}: expected points with two coordinates each.")
    found = np.concatenate(drawn) if drawn else np.zeros((0, 2))
    for row in np.asarray(xy, dtype=float):
        if not np.isclose(found, row).all(axis=1).any():
            raise CheckFailed(
                f"{name}: expected {len(np.asarray(xy))} points, but not all of them are drawn ({len(found)} are)."
            )


def _spans_half(x: npt.NDArray[np.float64], low: float, high: float) -> bool:
    """Whether a line with these ends covers half of what is visible; infinity lies on every slope."""
    if len(x) < 2 or not np.isfinite([*x, low, high]).all():
        return False
    return bool(min(x.max(), high) - max(x.min(), low) >= (high - low) / 2)


def _assert_few(drawn: Sized, coordinates: list[Any], name: str) -> None:
    """Each point that is asked for is looked for among all that are drawn: they must not be millions."""
    points = sum(np.size(numbers) if isinstance(numbers, np.ndarray) else 1 for numbers in coordinates)
    if len(drawn) > MAX_DRAWN or points > 2 * MAX_POINTS:
        raise CheckFailed(f"{name}: expected at most {MAX_DRAWN} lines or collections and {MAX_POINTS} points.")
