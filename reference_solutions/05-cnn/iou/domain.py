"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "iou": "boxes",
    "iou_matrix": "boxes",
}


def iou(box_a: Any, box_b: Any) -> bool:
    """Two boxes, each by its corners; a box may have no area."""
    return box_a.shape == box_b.shape == (4,) and iou_matrix(box_a[None], box_b[None])


def iou_matrix(A: Any, B: Any) -> bool:
    """Two tables of boxes."""
    tables = A.ndim == B.ndim == 2 and A.shape[1] == B.shape[1] == 4
    return tables and all(bool((boxes[:, 2:] >= boxes[:, :2]).all()) for boxes in (A, B))
