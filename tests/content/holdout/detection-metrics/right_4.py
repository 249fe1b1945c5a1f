"""Right: masked arrays of free truths, vectorised IoU of one box with many."""

import numpy as np


def _one_with_many(box, boxes):
    w = np.clip(np.minimum(box[2], boxes[:, 2]) - np.maximum(box[0], boxes[:, 0]), 0, None)
    h = np.clip(np.minimum(box[3], boxes[:, 3]) - np.maximum(box[1], boxes[:, 1]), 0, None)
    both = w * h
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return both / ((box[2] - box[0]) * (box[3] - box[1]) + areas - both)


def match(detections, truths, threshold):
    detections = np.asarray(detections, dtype=float).reshape(-1, 5)
    truths = np.asarray(truths, dtype=float).reshape(-1, 4)
    free = np.arange(len(truths))
    answer = np.full(len(detections), -1, dtype=np.int32)
    for d in np.argsort(detections[:, 4])[::-1]:
        if free.size == 0:
            break
        values = _one_with_many(detections[d, :4], truths[free])
        k = int(np.argmax(values))
        if values[k] >= threshold:
            answer[d] = free[k]
            free = np.delete(free, k)
    return answer


def precision_recall_f1(matches, n_truths):
    hits = int((np.asarray(matches, dtype=int) >= 0).sum())
    precision = hits / max(len(matches), 1)
    recall = hits / max(n_truths, 1)
    try:
        f1 = 2 * precision * recall / (precision + recall)
    except ZeroDivisionError:
        f1 = 0.0
    return precision, recall, f1
