"""Figures by content: what is drawn, not how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from graders.judge.checks.values import CheckFailed, as_numbers


def assert_line(
    axes: Any, curve: Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]], *, name: str, atol: float = 1e-6
) -> None:
    """Some line of the Axes runs along ``y = curve(x)`` and spans at least half of the visible x range."""
    lines = axes.lines()
    if not lines:
        raise CheckFailed(f"{name}: expected a line, but none is drawn.")
    low, high = axes.limits()["x"]
    for line in lines:
        x, y = (as_numbers(line[axis], name=name) for axis in "xy")
        if x.ndim != 1 or x.shape != y.shape:  # an answer of another shape could agree with the curve by broadcasting
            raise CheckFailed(f"{name}: expected a line of as many x as y values, got shapes {x.shape} and {y.shape}.")
        if len(x) > 1 and np.ptp(x) >= abs(high - low) / 2 and np.allclose(y, curve(x), rtol=1e-6, atol=atol):
            return
    raise CheckFailed(f"{name}: a line is drawn, but not where it belongs.")


def assert_points(axes: Any, xy: npt.ArrayLike, *, name: str) -> None:
    """Every row of ``xy`` (n, 2) is drawn as a point, by whatever call."""
    drawn = [as_numbers(collection["xy"], name=name) for collection in axes.points()]
    if any(points.ndim != 2 or points.shape[1] != 2 for points in drawn):
        raise CheckFailed(f"{name}: expected points with two coordinates each.")
    found = np.concatenate(drawn) if drawn else np.zeros((0, 2))
    for row in np.asarray(xy, dtype=float):
        if not np.isclose(found, row).all(axis=1).any():
            raise CheckFailed(
                f"{name}: expected {len(np.asarray(xy))} points, but not all of them are drawn ({len(found)} are)."
            )
