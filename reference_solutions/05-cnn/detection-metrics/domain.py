"""What the entry points may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    "match(np.array([[0.0, 0.0, 4.0, 1.0, 0.5]]), np.array([[0.0, 0.0, 3.0, 1.0], [0.0, 0.0, 4.0, 1.0]]), 0.5)",
]

DRAWN = {
    "match": {"kind": "boxes", "of": ["detections", "truths"]},
}


def match(detections: Any, truths: Any, threshold: float) -> bool:
    """Boxes with an area; no two scores, and no two overlaps of a detection that reach the threshold, are equal."""
    if not (detections.ndim == truths.ndim == 2 and detections.shape[1] == 5 and truths.shape[1] == 4):
        return False
    wide = all(bool((boxes[:, 2:4] > boxes[:, :2]).all()) for boxes in (detections, truths))
    alone = len(np.unique(detections[:, 4])) == len(detections)
    return wide and alone and 0 < threshold <= 1 and all(_tells_apart(box[:4], truths, threshold) for box in detections)


def precision_recall_f1(matches: Any, n_truths: int) -> bool:
    """Each truth is found at most once."""
    found = [match for match in matches if match != -1]
    return n_truths >= 0 and len(set(found)) == len(found) and all(0 <= match < n_truths for match in found)


def _tells_apart(box: Any, truths: Any, threshold: float) -> bool:
    corners = np.maximum(box[:2], truths[:, :2]), np.minimum(box[2:], truths[:, 2:])
    shared = np.prod(np.clip(corners[1] - corners[0], 0, None), axis=1)
    covered = np.prod(box[2:] - box[:2]) + np.prod(truths[:, 2:] - truths[:, :2], axis=1) - shared
    overlaps = np.sort((shared / covered)[shared / covered >= threshold - 1e-9])
    return bool((np.diff(overlaps) > 1e-9).all())
