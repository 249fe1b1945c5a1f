"""Right: the well-known VOC 2010 code: sentinels at both ends, envelope, points where the recall changes."""

import numpy as np


def voc_ap(rec, prec):
    mrec = np.concatenate(([0.0], rec, [1.0]))
    mpre = np.concatenate(([0.0], prec, [0.0]))
    for i in range(mpre.size - 1, 0, -1):
        mpre[i - 1] = np.maximum(mpre[i - 1], mpre[i])
    i = np.where(mrec[1:] != mrec[:-1])[0]
    return np.sum((mrec[i + 1] - mrec[i]) * mpre[i + 1])


def average_precision(scores, hits, n_truths):
    order = np.argsort(scores)[::-1]
    tp = np.asarray(hits, dtype=bool)[order]
    fp = np.logical_not(tp)
    tp, fp = np.cumsum(tp), np.cumsum(fp)
    rec = tp / float(n_truths)
    prec = tp / np.maximum(tp + fp, np.finfo(np.float64).eps)
    return voc_ap(rec, prec)


def mean_average_precision(classes):
    return np.array([average_precision(*c) for c in classes]).mean()
