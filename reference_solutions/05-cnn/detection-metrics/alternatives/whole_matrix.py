"""All overlaps at once in a matrix; a truth that is taken loses its column.

All overlaps by a few array operations; it computes them all, also those that nobody asks for.
"""

import numpy as np


def overlaps(A, B):
    sides = np.minimum(A[:, None, 2:4], B[None, :, 2:4]) - np.maximum(A[:, None, :2], B[None, :, :2])
    shared = np.clip(sides, 0, None).prod(axis=2)
    area_a, area_b = (np.prod(T[:, 2:4] - T[:, :2], axis=1) for T in (A, B))
    return shared / (area_a[:, None] + area_b - shared)


def match(detections, truths, threshold):
    matches = [-1] * len(detections)
    if len(truths) == 0:
        return matches
    matrix = overlaps(detections, truths)
    for i in sorted(range(len(detections)), key=lambda i: detections[i, 4], reverse=True):
        best = int(matrix[i].argmax())
        if matrix[i, best] >= threshold:
            matches[i] = best
            matrix[:, best] = -1.0
    return matches


def precision_recall_f1(matches, n_truths):
    right = sum(m != -1 for m in matches)
    wrong, missed = len(matches) - right, n_truths - right
    f1 = right / (right + (wrong + missed) / 2) if right else 0.0
    return right / max(len(matches), 1), right / max(n_truths, 1), f1
