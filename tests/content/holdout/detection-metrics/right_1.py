"""Right: argsort, a list of taken truths, the hint's loops."""

import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union > 0 else 0.0


def match(detections, truths, threshold):
    answer = np.full(len(detections), -1)
    if len(detections) == 0:
        return answer
    taken = [False] * len(truths)
    for d in np.argsort(-detections[:, 4]):
        best, best_iou = -1, -1.0
        for t in range(len(truths)):
            if not taken[t]:
                value = iou(detections[d, :4], truths[t])
                if value > best_iou:
                    best, best_iou = t, value
        if best >= 0 and best_iou >= threshold:
            taken[best] = True
            answer[d] = best
    return answer


def precision_recall_f1(matches, n_truths):
    right = sum(1 for m in matches if m >= 0)
    precision = right / len(matches) if len(matches) else 0.0
    recall = right / n_truths if n_truths else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return precision, recall, f1
