"""Wrong: negative widths are not set to 0: boxes apart in both directions get a positive share."""

import numpy as np


def iou(box_a, box_b):
    w = min(box_a[2], box_b[2]) - max(box_a[0], box_b[0])
    h = min(box_a[3], box_b[3]) - max(box_a[1], box_b[1])
    both = max(w * h, 0.0)
    area_a = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    area_b = (box_b[2] - box_b[0]) * (box_b[3] - box_b[1])
    union = area_a + area_b - both
    return both / union if union > 0 else 0.0


def iou_matrix(A, B):
    return np.array([[iou(a, b) for b in B] for a in A]).reshape(len(A), len(B))
