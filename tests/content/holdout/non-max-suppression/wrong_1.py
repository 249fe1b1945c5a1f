"""Wrong: a box is dropped when any better box overlaps it too much, even one that was dropped itself."""

import numpy as np


def _iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def nms(boxes, scores, threshold):
    order = np.argsort(-scores).tolist()
    return [i for n, i in enumerate(order) if all(_iou(boxes[i], boxes[j]) <= threshold for j in order[:n])]
