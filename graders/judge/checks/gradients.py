"""Gradients against finite differences, and those that TensorFlow finds through a submission's function."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from graders.exercise import Tolerance
from graders.judge.checks.values import CheckFailed, WrongKind, assert_close

Floats = npt.NDArray[np.float64]

DIFFERENCES = Tolerance(rtol=1e-5, atol=1e-6, reason="central differences of float64 lose about ten digits")


SLOPES = Tolerance(rtol=1e-3, atol=1e-5, reason="float32 back-propagation that sums in another order")


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


def assert_slopes(
    actual: object,
    expected: Sequence[object],
    *,
    name: str,
    arguments: Sequence[str],
    tolerance: Tolerance = SLOPES,
) -> None:
    """What ``student.make("gradient", student.f, …)`` answers agrees with what the reference's function answers.

    Args:
        actual: the submission's slopes, one for each argument, None where there is no slope.
        expected: the reference's.
        name: what is differentiated, as the student calls it: ``"generator_loss(fake)"``.
        arguments: the names of the arguments.
        tolerance: how close.
    """
    if not isinstance(actual, list) or len(actual) != len(expected):
        raise WrongKind(f"{name}: expected one slope for each of {len(expected)} arguments.")
    for argument, ours, theirs in zip(arguments, actual, expected, strict=True):
        if ours is None:
            raise CheckFailed(
                f"{name}: GradientTape finds no slope with respect to {argument}. Compute with TensorFlow or Keras "
                "all the way: NumPy and tf.stop_gradient cut the way back."
            )
        assert_close(ours, theirs, name=f"the slope of {name} with respect to {argument}", tolerance=tolerance)
