"""Wrong: the ratios are sorted, so they do not come in the order in which they were given."""

import numpy as np


def _iou_matrix(A, B):
    low = np.maximum(A[:, None, :2], B[None, :, :2])
    high = np.minimum(A[:, None, 2:], B[None, :, 2:])
    inter = np.clip(high - low, 0, None).prod(axis=2)
    union = (A[:, 2:] - A[:, :2]).prod(axis=1)[:, None] + (B[:, 2:] - B[:, :2]).prod(axis=1)[None] - inter
    return np.divide(inter, union, out=np.zeros(union.shape), where=union > 0)


def default_boxes(feature_size, scale, ratios):
    boxes = []
    for i in range(feature_size):
        for j in range(feature_size):
            cx, cy = (j + 0.5) / feature_size, (i + 0.5) / feature_size
            for a in sorted(ratios):
                w, h = scale * np.sqrt(a), scale / np.sqrt(a)
                boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
    return np.array(boxes)


def assign(defaults, truths):
    if len(truths) == 0:
        return np.full(len(defaults), -1)
    m = _iou_matrix(defaults, truths)
    answer = np.where(m.max(axis=1) >= 0.5, m.argmax(axis=1), -1)
    answer[m.argmax(axis=0)] = np.arange(len(truths))
    return answer
