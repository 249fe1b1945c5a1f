"""What the entry points may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    "assign(np.array([[0, 0, 10, 1], [0, 0, 5, 1], [0, 0, 9, 1]]), np.array([[0, 0, 6, 1], [0, 0, 9, 1]]))",
    "assign(np.array([[0, 0, 8, 1], [0, 0, 4, 1], [0, 0, 9, 1]]), np.array([[0, 0, 9, 1], [0, 0, 7, 1]]))",
]

DRAWN = {
    "default_boxes": "boxes",
    "assign": {"kind": "boxes", "of": ["defaults", "truths"]},
}


def default_boxes(feature_size: int, scale: float, ratios: Any) -> bool:
    """A map of one cell or more, and ratios above 0."""
    return feature_size >= 1 and scale > 0 and len(ratios) > 0 and min(ratios) > 0


def assign(defaults: Any, truths: Any) -> bool:
    """Boxes with an area; every truth overlaps a default box, no two overlaps are equal, no default is best for two."""
    if not (defaults.ndim == truths.ndim == 2 and defaults.shape[1] == truths.shape[1] == 4 and len(defaults) > 0):
        return False
    if not all(bool((boxes[:, 2:] > boxes[:, :2]).all()) for boxes in (defaults, truths)):
        return False
    overlaps = _overlaps(defaults, truths)
    positive = overlaps[overlaps > 0]
    apart = len(positive) < 2 or bool((np.diff(np.sort(positive)) > 1e-9).all())
    best = overlaps.argmax(axis=0)
    return apart and bool((overlaps.max(axis=0, initial=0) > 0).all()) and len(set(best.tolist())) == len(truths)


def _overlaps(A: Any, B: Any) -> Any:
    sides = np.minimum(A[:, None, 2:], B[None, :, 2:]) - np.maximum(A[:, None, :2], B[None, :, :2])
    shared = np.prod(np.clip(sides, 0, None), axis=2)
    areas = [np.prod(boxes[:, 2:] - boxes[:, :2], axis=1) for boxes in (A, B)]
    return shared / (areas[0][:, None] + areas[1][None] - shared)
