"""Right: pure Python loops over a sorted list of pairs, a maximum over each tail."""


def average_precision(scores, hits, n_truths):
    pairs = sorted(zip(scores, hits), key=lambda pair: pair[0], reverse=True)
    precisions, recalls, tp = [], [0.0], 0
    for k, (_, hit) in enumerate(pairs, start=1):
        if hit:
            tp += 1
        precisions.append(tp / k)
        recalls.append(tp / n_truths)
    area = 0.0
    for k in range(len(precisions)):
        area += (recalls[k + 1] - recalls[k]) * max(precisions[k:])
    return area


def mean_average_precision(classes):
    total = 0.0
    for one in classes:
        total += average_precision(*one)
    return total / len(classes)
