"""Gradients against finite differences."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from graders.exercise import Tolerance
from graders.judge.checks.values import assert_close

Floats = npt.NDArray[np.float64]

DIFFERENCES = Tolerance(rtol=1e-5, atol=1e-6, reason="central differences of float64 lose about ten digits")


def finite_differences(f: Callable[[Floats], float], x: npt.ArrayLike, step: float = 1e-6) -> Floats:
    """The gradient of ``f`` at ``x`` by central differences, (f(x + h) − f(x − h)) / 2h in each coordinate."""
    point = np.array(x, dtype=float)
    gradient = np.zeros_like(point)
    for place in np.ndindex(point.shape):
        value = point[place]
        point[place] = value + step
        above = f(point.copy())
        point[place] = value - step
        gradient[place] = (above - f(point.copy())) / (2 * step)
        point[place] = value
    return gradient


def assert_gradient(
    actual: object,
    f: Callable[[Floats], float],
    x: npt.ArrayLike,
    *,
    name: str,
    tolerance: Tolerance = DIFFERENCES,
    step: float = 1e-6,
) -> None:
    """``actual`` is the gradient of ``f`` at ``x``.

    Args:
        actual: the submission's gradient, of the shape of ``x``.
        f: the trusted loss as a function of this parameter alone.
        x: where the gradient is taken.
        name: what the student calls it, such as ``"the gradient of W1"``.
        tolerance: how close.
        step: of the differences.
    """
    assert_close(actual, finite_differences(f, x, step), name=name, tolerance=tolerance)
