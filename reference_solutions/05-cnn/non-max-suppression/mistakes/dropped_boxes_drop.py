"""A box that was dropped still drops others in your code. Only boxes that are kept do: what is gone has no say any
more.
"""

import numpy as np


def iou(a, b):
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def nms(boxes, scores, threshold):
    order = np.argsort(-scores)
    return [int(i) for place, i in enumerate(order) if all(iou(boxes[i], boxes[j]) <= threshold for j in order[:place])]
