"""Right: itertools.product, and lists: assign answers a list of whole numbers."""

from itertools import product
from math import sqrt

import numpy as np


def _iou(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def default_boxes(feature_size, scale, ratios):
    rows = []
    for i, j, a in product(range(feature_size), range(feature_size), ratios):
        cx, cy = (j + 1 / 2) / feature_size, (i + 1 / 2) / feature_size
        dx, dy = scale * sqrt(a) / 2, scale / sqrt(a) / 2
        rows.append((cx - dx, cy - dy, cx + dx, cy + dy))
    return np.array(rows)


def assign(defaults, truths):
    best_box = {}
    for t, truth in enumerate(truths):
        best_box[max(range(len(defaults)), key=lambda d: _iou(defaults[d], truth))] = t
    answer = []
    for d, box in enumerate(defaults):
        if d in best_box:
            answer.append(best_box[d])
            continue
        overlaps = [_iou(box, truth) for truth in truths]
        if overlaps and max(overlaps) >= 0.5:
            answer.append(overlaps.index(max(overlaps)))
        else:
            answer.append(-1)
    return answer
