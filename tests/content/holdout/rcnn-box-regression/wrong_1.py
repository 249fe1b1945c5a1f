"""Wrong: corrected boxes are cut off at 0, so the function is no inverse for boxes with negative corners."""

import numpy as np


def _cs(boxes):
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode_deltas(proposals, truths):
    (p, ps), (g, gs) = _cs(proposals), _cs(truths)
    return np.concatenate([(g - p) / ps, np.log(gs / ps)], axis=1)


def apply_deltas(proposals, deltas):
    p, ps = _cs(proposals)
    g, gs = p + deltas[:, :2] * ps, ps * np.exp(deltas[:, 2:])
    return np.maximum(np.concatenate([g - gs / 2, g + gs / 2], axis=1), 0)
