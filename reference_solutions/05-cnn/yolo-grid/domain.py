"""What the entry points may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    "encode(np.array([[0.0, 0.0, 1.0, 1.0]]), np.array([0]), 2, 1)",
    "encode(np.array([[1.0, 1.0, 1.0, 1.0]]), np.array([0]), 1, 1)",
]

DRAWN = {
    "encode": {"kind": "boxes", "of": ["boxes"]},
    "decode": {"kind": "boxes", "of": ["boxes"]},
}


def encode(boxes: Any, classes: Any, S: int, n_classes: int) -> bool:
    """Boxes in the image, no two of them with their centres in one cell, and a class for each."""
    if boxes.shape != (len(classes), 4) or S < 1 or n_classes < 1:
        return False
    inside = bool((boxes >= 0).all() and (boxes <= 1).all() and (boxes[:, 2:] > boxes[:, :2]).all())
    cells = np.minimum((boxes[:, :2] + boxes[:, 2:]) / 2 * S // 1, S - 1)
    known = all(0 <= each < n_classes for each in classes)
    return inside and known and len(np.unique(cells, axis=0)) == len(boxes)


def decode(grid: Any, threshold: float) -> bool:
    """Numbers from 0 to 1; in a cell that gives a box no two classes share the largest number."""
    if not (grid.ndim == 3 and grid.shape[0] == grid.shape[1] >= 1 and grid.shape[2] >= 6 and threshold > 0):
        return False
    ranked = np.sort(grid[..., 5:], axis=-1)
    gives = grid[..., 4] * ranked[..., -1] >= threshold
    shared = ranked[..., -1] == ranked[..., -2] if grid.shape[2] > 6 else np.zeros_like(gives)
    return bool((grid >= 0).all() and (grid <= 1).all() and not (gives & shared).any())
