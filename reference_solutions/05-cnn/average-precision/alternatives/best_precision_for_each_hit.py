"""For the t-th truth found: the best precision at any place where at least t are found.

Reads like the definition; for each hit it looks through the whole ranking again.
"""

import numpy as np


def average_precision(scores, hits, n_truths):
    ranked = np.asarray(hits)[np.argsort(scores)[::-1]]
    found = np.add.accumulate(ranked.astype(int))
    places = np.arange(len(ranked)) + 1
    return sum(np.max((found / places)[found >= t]) for t in range(1, int(ranked.sum()) + 1)) / n_truths


def mean_average_precision(classes):
    total = 0.0
    for scores, hits, n_truths in classes:
        total += average_precision(scores, hits, n_truths)
    return total / len(classes)
