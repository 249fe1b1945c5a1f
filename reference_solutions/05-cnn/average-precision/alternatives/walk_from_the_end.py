"""Walks from the worst score to the best and keeps the best precision so far: no arrays, no interpolation step.

One pass after sorting; that it must go backwards takes a moment to see.
"""


def average_precision(scores, hits, n_truths):
    ranked = [bool(hit) for _, hit in sorted(zip(scores, hits, strict=True), key=lambda pair: -pair[0])]
    best, area = 0.0, 0.0
    left = sum(ranked)
    for k in range(len(ranked), 0, -1):
        best = max(best, left / k)
        if ranked[k - 1]:
            area += best / n_truths
            left -= 1
    return area


def mean_average_precision(classes):
    return sum(average_precision(*one) for one in classes) / len(classes)
