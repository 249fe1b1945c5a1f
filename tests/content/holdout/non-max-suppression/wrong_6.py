"""Wrong: the scores of kept and dropped boxes are set to minus infinity in the caller's array."""

import numpy as np


def _iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def nms(boxes, scores, threshold):
    kept = []
    while len(scores) and scores.max() > -np.inf:
        best = int(scores.argmax())
        kept.append(best)
        scores[best] = -np.inf
        for i in range(len(boxes)):
            if scores[i] > -np.inf and _iou(boxes[best], boxes[i]) > threshold:
                scores[i] = -np.inf
    return kept
