"""Right: three loops, then rule 1 and rule 2 written over it, with a plain iou_matrix."""

import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union > 0 else 0.0


def default_boxes(feature_size, scale, ratios):
    boxes = []
    for i in range(feature_size):
        for j in range(feature_size):
            cx, cy = (j + 0.5) / feature_size, (i + 0.5) / feature_size
            for a in ratios:
                w, h = scale * np.sqrt(a), scale / np.sqrt(a)
                boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
    return np.array(boxes)


def assign(defaults, truths):
    answer = np.full(len(defaults), -1)
    if len(truths) == 0:
        return answer
    overlap = np.array([[iou(d, t) for t in truths] for d in defaults])
    for n, row in enumerate(overlap):
        if row.max() >= 0.5:
            answer[n] = row.argmax()
    for t in range(len(truths)):
        answer[overlap[:, t].argmax()] = t
    return answer
