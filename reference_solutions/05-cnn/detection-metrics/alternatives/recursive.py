"""The best detection takes its truth; the rest is the same task with one detection and perhaps one truth less.

Says the rule in two lines; each step builds shorter lists, and many detections run into Python's limit of
recursion.
"""

import numpy as np


def iou(a, b):
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    together = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / together if together > 0 else 0.0


def match(detections, truths, threshold):
    nothing = [-1] * len(detections)
    return np.array(assign(list(enumerate(detections)), list(enumerate(truths)), threshold, nothing), int)


def assign(detections, truths, threshold, matches):
    if not detections or not truths:
        return matches
    first = max(detections, key=lambda pair: pair[1][4])
    others = [pair for pair in detections if pair[0] != first[0]]
    fit = max(truths, key=lambda pair: iou(first[1], pair[1]))
    if iou(first[1], fit[1]) < threshold:
        return assign(others, truths, threshold, matches)
    matches[first[0]] = fit[0]
    return assign(others, [pair for pair in truths if pair[0] != fit[0]], threshold, matches)


def precision_recall_f1(matches, n_truths):
    right = np.sum(np.asarray(matches) > -1)
    if right == 0:
        return 0.0, 0.0, 0.0
    precision, recall = right / len(matches), right / n_truths
    return precision, recall, 2 / (1 / precision + 1 / recall)
