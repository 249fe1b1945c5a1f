"""Wrong: F1 divides by 0 when there are detections and truths but nothing at all is right."""

import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def match(detections, truths, threshold):
    answer = np.full(len(detections), -1)
    if len(detections) == 0:
        return answer
    free = list(range(len(truths)))
    for d in np.argsort(-detections[:, 4]):
        best = max(free, key=lambda t: iou(detections[d], truths[t]), default=-1)
        if best >= 0 and iou(detections[d], truths[best]) >= threshold:
            free.remove(best)
            answer[d] = best
    return answer


def precision_recall_f1(matches, n_truths):
    if len(matches) == 0 or n_truths == 0:
        return 0.0, 0.0, 0.0
    right = sum(int(m >= 0) for m in matches)
    p, r = right / len(matches), right / n_truths
    return p, r, 2 * p * r / (p + r)
