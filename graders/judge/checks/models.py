"""Keras models behind handles: structure, parameter counts, and proof that the model is what it claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from graders.exercise import Tolerance
from graders.judge.checks.values import CheckFailed, WrongKind, as_numbers, assert_close
from graders.judge.errors import NotAnswerable, SubmissionError
from graders.judge.respondent import Handle

_IDLE = frozenset(
    {
        "InputLayer",
        "Dropout",
        "SpatialDropout1D",
        "SpatialDropout2D",
        "GaussianNoise",
        "GaussianDropout",
        "AlphaDropout",
    }
)
"""Classes of layers that do nothing while a model predicts."""

FORWARD = Tolerance(rtol=1e-4, atol=1e-5, reason="float32 forward passes that sum in another order")


def _model(value: object, name: str) -> Handle:
    if not isinstance(value, Handle) or value.handle_kind != "model":
        found = value.kind_name if isinstance(value, Handle) else type(value).__name__
        raise WrongKind(f"{name}: expected a Keras model, got {found}.")
    return value


def assert_parameters(model: object, total: int, *, name: str, trainable: int | None = None) -> None:
    """The model has ``total`` parameters, ``trainable`` of them trainable where that is asked."""
    counts = _model(model, name).parameters()
    if counts["total"] != total:
        raise CheckFailed(f"{name}: expected {total:,} parameters, got {counts['total']:,}.")
    if trainable is not None and counts["trainable_total"] != trainable:
        raise CheckFailed(f"{name}: expected {trainable:,} trainable parameters, got {counts['trainable_total']:,}.")


def assert_layers(
    model: object, classes: Sequence[str | tuple[str, ...]], *, name: str, ignore: Sequence[str] = ()
) -> None:
    """The model's layers are of these classes, in this order.

    Args:
        model: a handle.
        classes: class names; a tuple where several are right.
        name: what the student calls the model.
        ignore: classes that may stand anywhere, such as ``"InputLayer"`` (always ignored) or ``"Dropout"``.
    """
    found = [layer["class"] for layer in _model(model, name).layers()]
    found = [kind for kind in found if kind not in ("InputLayer", *ignore)]
    for index, wanted in enumerate(classes):
        right = (wanted,) if isinstance(wanted, str) else wanted
        got = found[index] if index < len(found) else "nothing"
        if got not in right:
            raise CheckFailed(f"{name}: expected {' or '.join(right)} as layer {index + 1}, got {got}.")
    if len(found) > len(classes):
        raise CheckFailed(
            f"{name}: expected {len(classes)} layers, got {len(found)}; {found[len(classes)]} is one too many."
        )


def assert_transplanted(
    model: object, twin: object, x: npt.ArrayLike, *, name: str, tolerance: Tolerance = FORWARD
) -> None:
    """With the weights of ``twin`` (the reference's model), the submission's model predicts as ``twin`` does.

    The weights must have the same shapes in the same order; the submission's own weights are put back.
    """
    theirs, ours = _model(model, name), _model(twin, "the reference")
    own, given = theirs.weights(), ours.weights()
    shapes, wanted = [w.shape for w in own], [w.shape for w in given]
    if shapes != wanted:
        place = next(
            (i for i, pair in enumerate(zip(shapes, wanted, strict=False)) if pair[0] != pair[1]),
            min(len(shapes), len(wanted)),
        )
        pair = [sides[place] if place < len(sides) else "none" for sides in (wanted, shapes)]
        raise CheckFailed(f"{name}: expected weight {place + 1} of shape {pair[0]}, got {pair[1]}.")
    theirs.set_weights(given)
    try:
        assert_same_predictions(theirs, ours, x, name=f"{name} with given weights", tolerance=tolerance)
    finally:
        theirs.set_weights(own)


def assert_same_predictions(
    model: object, twin: object, x: npt.ArrayLike, *, name: str, tolerance: Tolerance = FORWARD
) -> None:
    """The model predicts for ``x`` (samples first) as ``twin``, the reference's model with the same weights, does.

    Where both consist of layers of the same classes in the same order, the first layer whose output differs is named.
    """
    theirs, ours, samples = _model(model, name), _model(twin, "the reference"), np.asarray(x)
    answer, expected = theirs.predict(samples), ours.predict(samples)
    try:
        assert_close(answer, expected, name=name, tolerance=tolerance)
    except CheckFailed as error:
        where = _first_difference(theirs, ours, samples[_farthest(answer, expected)], tolerance)
        raise type(error)(f"{error}{where}") from None


def _farthest(answer: object, expected: npt.ArrayLike) -> slice:
    """The sample whose predictions lie farthest apart; the first where they cannot be compared."""
    theirs, ours = np.asarray(answer, dtype=float), np.asarray(expected, dtype=float)
    if theirs.shape != ours.shape or theirs.ndim == 0:
        return slice(0, 1)
    apart = np.nan_to_num(np.abs(theirs - ours), nan=np.inf).reshape(len(ours), -1).max(axis=1)
    place = int(np.argmax(apart))
    return slice(place, place + 1)


def _first_difference(theirs: Handle, ours: Handle, sample: npt.NDArray[Any], tolerance: Tolerance) -> str:
    """Which layer is the first to answer otherwise; empty where the layers do not correspond one by one."""
    try:
        pair = _told(theirs.outputs(sample)), _told(ours.outputs(sample))
    except SubmissionError:
        return ""
    if [layer["class"] for layer in pair[0]] != [layer["class"] for layer in pair[1]]:
        return ""
    for number, (one, other) in enumerate(zip(*pair, strict=True), start=1):
        if not _agree(one["output"], other["output"], tolerance):
            return f" The first layer whose output differs is layer {number}, {one['class']}."
    return ""


def _told(layers: Any) -> list[dict[str, Any]]:
    """The layers of an answer that do something while a model predicts."""
    return [layer for layer in layers if layer["class"] not in _IDLE]


def _agree(one: Any, other: Any, tolerance: Tolerance) -> bool:
    if isinstance(one, list) or isinstance(other, list):
        same_length = isinstance(one, list) and isinstance(other, list) and len(one) == len(other)
        return same_length and all(_agree(*pair, tolerance) for pair in zip(one, other, strict=True))
    theirs, ours = np.asarray(one), np.asarray(other)
    return theirs.shape == ours.shape and bool(
        np.isclose(theirs, ours, tolerance.rtol, tolerance.atol, equal_nan=True).all()
    )


def assert_rebuilds(model: object, x: npt.ArrayLike, *, name: str) -> None:
    """A copy can be made of the model's configuration and weights, without the submission's code, and takes ``x``."""
    try:
        answer = _model(model, name).predict(np.asarray(x))
    except NotAnswerable as error:
        raise CheckFailed(f"{name}: {error}") from None
    as_numbers(answer, name=f"{name}, rebuilt from its configuration")
