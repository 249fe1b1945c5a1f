"""Wrong: pixels are counted (+ 1), so touching boxes share something."""

import numpy as np


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]) + 1)
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]) + 1)
    both = w * h
    area_a = (box_a[2] - box_a[0] + 1) * (box_a[3] - box_a[1] + 1)
    area_b = (box_b[2] - box_b[0] + 1) * (box_b[3] - box_b[1] + 1)
    return both / (area_a + area_b - both)


def iou_matrix(A, B):
    return np.array([[iou(a, b) for b in B] for a in A]).reshape(len(A), len(B))
