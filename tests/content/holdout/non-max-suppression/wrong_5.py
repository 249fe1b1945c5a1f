"""Wrong: a box is compared only with the box kept last, not with all that are kept."""

import numpy as np


def _iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def nms(boxes, scores, threshold):
    kept = []
    for i in np.argsort(-scores).tolist():
        if not kept or _iou(boxes[i], boxes[kept[-1]]) <= threshold:
            kept.append(i)
    return kept
