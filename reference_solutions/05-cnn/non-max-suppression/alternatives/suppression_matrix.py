"""All overlaps in a matrix first; then each kept box switches others off.

No overlap is computed twice; the matrix grows with the square of the boxes.
"""

import numpy as np


def nms(boxes, scores, threshold):
    sides = np.minimum(boxes[:, None, 2:], boxes[:, 2:]) - np.maximum(boxes[:, None, :2], boxes[:, :2])
    shared = np.clip(sides, 0, None).prod(axis=2)
    area = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    too_close = shared / (area[:, None] + area - shared) > threshold
    alive, answer = np.ones(len(boxes), bool), []
    while alive.any():
        best = np.where(alive, scores, -np.inf).argmax()
        answer.append(best)
        alive &= ~too_close[best]
        alive[best] = False
    return np.array(answer, dtype=int)
