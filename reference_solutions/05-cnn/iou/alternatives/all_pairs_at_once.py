"""All pairs at once; the single IoU is a matrix of one.

One formula for both questions; for a single pair a detour through axes.
"""

import numpy as np


def iou_matrix(A, B):
    top_left = np.maximum(A[:, None, :2], B[None, :, :2])
    bottom_right = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.prod(np.clip(bottom_right - top_left, 0, None), axis=2)
    areas_a, areas_b = (np.prod(T[:, 2:] - T[:, :2], axis=1) for T in (A, B))
    union = areas_a[:, None] + areas_b[None, :] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def iou(box_a, box_b):
    return iou_matrix(box_a[None], box_b[None])[0, 0]
