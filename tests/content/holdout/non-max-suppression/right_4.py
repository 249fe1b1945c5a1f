"""Right: recursive, with copies of the lists."""

import numpy as np


def _iou(a, b):
    left, top = np.maximum(a[:2], b[:2])
    right, bottom = np.minimum(a[2:], b[2:])
    both = max(right - left, 0) * max(bottom - top, 0)
    return both / (np.prod(a[2:] - a[:2]) + np.prod(b[2:] - b[:2]) - both)


def _keep(left, boxes, threshold):
    if not left:
        return []
    best, *others = left
    return [best] + _keep([i for i in others if not _iou(boxes[best], boxes[i]) > threshold], boxes, threshold)


def nms(boxes, scores, threshold):
    return _keep(np.argsort(np.negative(scores)).tolist(), np.array(boxes, dtype=float), threshold)
