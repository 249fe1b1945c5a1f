"""Wrong: coordinates are made whole numbers first, as if they were pixel numbers."""

import numpy as np


def iou_matrix(A, B):
    A, B = A.astype(int), B.astype(int)
    low = np.maximum(A[:, None, :2], B[None, :, :2])
    high = np.minimum(A[:, None, 2:], B[None, :, 2:])
    inter = np.clip(high - low, 0, None).prod(axis=2)
    union = (A[:, 2:] - A[:, :2]).prod(axis=1)[:, None] + (B[:, 2:] - B[:, :2]).prod(axis=1)[None] - inter
    return np.where(union > 0, inter / np.maximum(union, 1), 0.0)


def iou(box_a, box_b):
    return iou_matrix(box_a[None], box_b[None])[0, 0]
