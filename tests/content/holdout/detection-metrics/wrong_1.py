"""Wrong: the best truth is chosen among all; if it is taken already, the detection has found nothing (the rule of VOC)."""

import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def match(detections, truths, threshold):
    answer = np.full(len(detections), -1)
    if len(detections) == 0 or len(truths) == 0:
        return answer
    taken = set()
    for d in np.argsort(-detections[:, 4]):
        values = [iou(detections[d, :4], t) for t in truths]
        best = int(np.argmax(values))
        if values[best] >= threshold and best not in taken:
            taken.add(best)
            answer[d] = best
    return answer


def precision_recall_f1(matches, n_truths):
    right = sum(int(m >= 0) for m in matches)
    p = right / len(matches) if len(matches) else 0.0
    r = right / n_truths if n_truths else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
