"""Right: only the hits count: the sum of smooth precisions at the hits divided by n_truths, NumPy floats as answers."""

import numpy as np


def average_precision(scores, hits, n_truths):
    ranking = np.asarray(hits, dtype=np.int64)[np.lexsort((np.negative(scores),))]
    places = np.flatnonzero(ranking) + 1
    best, total = 0.0, 0.0
    for number in range(len(places), 0, -1):  # from the last hit to the first
        best = max(best, number / places[number - 1])
        total += best
    return np.float64(total / n_truths)


def mean_average_precision(classes):
    return np.float64(sum(average_precision(s, h, t) for (s, h, t) in classes) / len(classes))
