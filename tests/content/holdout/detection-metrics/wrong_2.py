"""Wrong: the answer is in the order of the scores, not in the order of the rows."""

import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def match(detections, truths, threshold):
    answer = []
    free = list(range(len(truths)))
    for d in sorted(detections.tolist(), key=lambda row: -row[4]):
        best = max(free, key=lambda t: iou(d, truths[t]), default=-1)
        if best >= 0 and iou(d, truths[best]) >= threshold:
            free.remove(best)
            answer.append(best)
        else:
            answer.append(-1)
    return np.array(answer, dtype=int)


def precision_recall_f1(matches, n_truths):
    right = sum(int(m >= 0) for m in matches)
    p = right / len(matches) if len(matches) else 0.0
    r = right / n_truths if n_truths else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
