"""Bounding-box regression as in R-CNN (Girshick et al. 2014): (tx, ty, tw, th)."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def _centre_and_size(boxes: Array) -> tuple[Array, Array]:
    """Corners (n, 4) as centres (n, 2) and sizes (n, 2)."""
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode_deltas(proposals: Array, truths: Array) -> Array:
    """(tx, ty, tw, th), shape (n, 4), from proposals to truths, both (n, 4) corners."""
    centre, size = _centre_and_size(proposals)
    true_centre, true_size = _centre_and_size(truths)
    return np.concatenate([(true_centre - centre) / size, np.log(true_size / size)], axis=1)


def apply_deltas(proposals: Array, deltas: Array) -> Array:
    """Proposals (n, 4) corrected by deltas (n, 4), as corners (n, 4); the inverse of encode_deltas."""
    centre, size = _centre_and_size(proposals)
    new_centre = centre + deltas[:, :2] * size
    new_size = size * np.exp(deltas[:, 2:])
    return np.concatenate([new_centre - new_size / 2, new_centre + new_size / 2], axis=1)
