"""Wrong: an empty table A loses its shape: (0,) instead of (0, m)."""

import numpy as np


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    both = w * h
    union = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1]) + (box_b[2] - box_b[0]) * (box_b[3] - box_b[1]) - both
    return both / union if union > 0 else 0.0


def iou_matrix(A, B):
    return np.array([[iou(a, b) for b in B] for a in A])
