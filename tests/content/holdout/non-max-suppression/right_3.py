"""Right: the whole IoU matrix and a mask of those still alive; the answer is an array of whole numbers."""

import numpy as np


def nms(boxes, scores, threshold):
    n = len(scores)
    if n == 0:
        return np.zeros(0, dtype=int)
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    inter = np.clip(high - low, 0, None).prod(axis=-1)
    area = (boxes[:, 2:] - boxes[:, :2]).prod(axis=-1)
    iou = inter / (area[:, None] + area[None, :] - inter)
    alive = np.ones(n, dtype=bool)
    kept = []
    while alive.any():
        best = int(np.where(alive, scores, -np.inf).argmax())
        kept.append(best)
        alive &= iou[best] <= threshold
        alive[best] = False
    return np.array(kept)
