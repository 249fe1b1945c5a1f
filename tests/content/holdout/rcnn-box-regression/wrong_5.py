"""Wrong: tw and th are limited to log(2) before exp, so large corrections are not undone."""

import numpy as np


def _cs(boxes):
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode_deltas(proposals, truths):
    (p, ps), (g, gs) = _cs(proposals), _cs(truths)
    return np.concatenate([(g - p) / ps, np.log(gs / ps)], axis=1)


def apply_deltas(proposals, deltas):
    p, ps = _cs(proposals)
    g = p + deltas[:, :2] * ps
    gs = ps * np.exp(np.clip(deltas[:, 2:], -np.log(2), np.log(2)))
    return np.concatenate([g - gs / 2, g + gs / 2], axis=1)
