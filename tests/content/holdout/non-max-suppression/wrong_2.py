"""Wrong: a box with exactly the IoU of the threshold is dropped (< instead of <=)."""

import numpy as np


def _iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def nms(boxes, scores, threshold):
    left = np.argsort(-scores).tolist()
    kept = []
    while left:
        best = left.pop(0)
        kept.append(best)
        left = [i for i in left if _iou(boxes[best], boxes[i]) < threshold]
    return kept
