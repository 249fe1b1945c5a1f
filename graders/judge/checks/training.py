"""What training must achieve: curves, metrics on held-out data, distributions of samples.

Metrics are computed here, from raw predictions: what a submission says of itself is never believed.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from graders.exercise import Bound
from graders.judge.checks.values import CheckFailed, WrongKind, as_reals

Numbers = npt.NDArray[np.float64]


def _pair(predictions: object, targets: npt.ArrayLike) -> tuple[Numbers, Numbers]:
    """Both as float arrays of one shape; predictions of shape (n, 1) fit targets of shape (n,)."""
    theirs = as_reals(predictions, name="the predictions")
    ours = np.asarray(targets, dtype=float)
    if theirs.shape == (*ours.shape, 1):
        theirs = theirs[..., 0]
    if theirs.shape != ours.shape:
        raise WrongKind(f"the predictions: expected shape {ours.shape}, got {theirs.shape}.")
    if not np.isfinite(theirs).all():
        raise CheckFailed("the predictions: some are NaN or infinite.")
    return theirs, ours


def rmse(predictions: object, targets: npt.ArrayLike) -> float:
    """Root mean squared error, in the unit of the targets."""
    theirs, ours = _pair(predictions, targets)
    return math.sqrt(float(np.mean((theirs - ours) ** 2)))


def mean_absolute_error(predictions: object, targets: npt.ArrayLike) -> float:
    """Mean absolute error, in the unit of the targets."""
    theirs, ours = _pair(predictions, targets)
    return float(np.mean(np.abs(theirs - ours)))


def accuracy(predictions: object, labels: npt.ArrayLike) -> float:
    """Share of right labels; predictions are labels (n,) or scores (n, classes)."""
    truth = np.asarray(labels)
    theirs = as_reals(predictions, name="the predictions")
    if not np.isfinite(theirs).all():
        raise CheckFailed("the predictions: some are NaN or infinite.")
    if theirs.ndim == truth.ndim + 1:
        theirs = theirs.argmax(axis=-1).astype(float)
    if theirs.shape != truth.shape:
        raise WrongKind(
            f"the predictions: expected one for each of {truth.shape[0]} samples, got shape {theirs.shape}."
        )
    return float(np.mean(theirs == truth))


def assert_bound(value: float, bound: Bound, *, name: str, unit: str = "") -> None:
    """A trained metric reaches its calibrated bound; NaN never does."""
    if not bound.holds(value):
        wanted = "at most" if bound.better == "lower" else "at least"
        raise CheckFailed(f"{name}: expected {wanted} {bound.value:.4g}{unit}, got {value:.4g}{unit}.")


def assert_falls(losses: object, *, name: str, by: float = 1.0, monotone: bool = False) -> None:
    """A training curve falls. Its messages count epochs from 1, as Keras and the page do while a network trains.

    Args:
        losses: one number for each epoch, at least two.
        name: what the student calls it.
        by: the last loss is below ``by`` times the first.
        monotone: whether no epoch may be worse than the one before.
    """
    curve = as_reals(losses, name=name)
    if curve.ndim != 1 or len(curve) < 2:
        raise WrongKind(f"{name}: expected one loss for each epoch, at least two, got shape {curve.shape}.")
    if not np.isfinite(curve).all():
        raise CheckFailed(f"{name}: epoch {int(np.argmin(np.isfinite(curve))) + 1} is not a finite number.")
    if not curve[-1] < by * curve[0]:
        raise CheckFailed(
            f"{name}: expected it to fall below {by * curve[0]:.4g}, got {curve[-1]:.4g} in the last epoch."
        )
    rises = np.flatnonzero(np.diff(curve) > 0)
    if monotone and rises.size:
        raise CheckFailed(
            f"{name}: expected every epoch to be no worse than the one before, but epoch {rises[0] + 2} is."
        )


def assert_normal(samples: object, mean: float, spread: float, *, name: str, sigmas: float = 5.0) -> None:
    """Independent samples have the given mean and standard deviation.

    Mean and standard deviation of n normal samples scatter by σ/√n and σ/√(2n); a right answer fails once in
    millions of runs with five such sigmas.
    """
    values = as_reals(samples, name=name).ravel()
    if values.size < 2 or not np.isfinite(values).all():
        raise CheckFailed(f"{name}: expected finite samples, got {values.size} of which some are not.")
    slack = sigmas * spread / math.sqrt(values.size)
    if slack > spread:
        raise CheckFailed(f"{name}: expected more samples; {values.size} are too few to tell what they are drawn from.")
    if abs(values.mean() - mean) > slack:
        raise CheckFailed(f"{name}: expected a mean near {mean:.4g}, got {values.mean():.4g}.")
    if abs(values.std() - spread) > slack:
        raise CheckFailed(f"{name}: expected a standard deviation near {spread:.4g}, got {values.std():.4g}.")
