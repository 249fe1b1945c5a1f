"""What the entry points may be called with."""

from typing import Any

import numpy as np

DRAWN = {
    "nms": {"kind": "kept boxes", "of": ["boxes"]},
}


def nms(boxes: Any, scores: Any, threshold: float) -> bool:
    """Boxes with an area, scores of which no two are equal, a threshold from 0 to 1."""
    wide = boxes.ndim == 2 and boxes.shape[1] == 4 and bool((boxes[:, 2:] > boxes[:, :2]).all())
    return wide and scores.shape == (len(boxes),) and len(np.unique(scores)) == len(scores) and 0 <= threshold <= 1
