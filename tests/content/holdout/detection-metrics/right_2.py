"""Right: the whole IoU matrix at once; the columns of taken truths become -1."""

import numpy as np


def _iou_matrix(A, B):
    low = np.maximum(A[:, None, :2], B[None, :, :2])
    high = np.minimum(A[:, None, 2:], B[None, :, 2:])
    inter = np.prod(np.maximum(high - low, 0), axis=2)
    union = np.prod(A[:, 2:] - A[:, :2], axis=1)[:, None] + np.prod(B[:, 2:] - B[:, :2], axis=1) - inter
    return inter / union


def match(detections, truths, threshold):
    n, m = len(detections), len(truths)
    answer = np.full(n, -1, dtype=int)
    if n == 0 or m == 0:
        return answer
    overlap = _iou_matrix(detections[:, :4], truths)
    for d in detections[:, 4].argsort()[::-1]:
        t = overlap[d].argmax()
        if overlap[d, t] >= threshold:
            answer[d] = t
            overlap[:, t] = -1.0
    return answer


def precision_recall_f1(matches, n_truths):
    matches = np.asarray(matches)
    tp = np.count_nonzero(matches >= 0)
    fp = len(matches) - tp
    fn = n_truths - tp
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    f1 = 2 * tp / (2 * tp + fp + fn) if tp else 0.0
    return np.array([precision, recall, f1])
