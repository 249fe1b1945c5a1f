"""Wrong: the running maximum goes from the left (lower recalls)."""

import numpy as np


def average_precision(scores, hits, n_truths):
    scores = np.asarray(scores, dtype=float)
    hits = np.asarray(hits).astype(float)
    if len(scores) == 0:
        return 0.0
    order = np.argsort(-scores)
    sorted_hits = hits[order]
    found = np.cumsum(sorted_hits)
    precision = found / np.arange(1, len(found) + 1)
    recall = found / n_truths
    smooth = np.maximum.accumulate(precision)
    rise = np.diff(recall, prepend=0.0)
    return float(np.sum(rise * smooth))


def mean_average_precision(classes):
    return float(np.mean([average_precision(s, h, n) for s, h, n in classes]))
