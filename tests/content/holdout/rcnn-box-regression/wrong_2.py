"""Wrong: widths and heights are counted in pixels (+ 1), in both functions."""

import numpy as np


def _cs(boxes):
    size = boxes[:, 2:] - boxes[:, :2] + 1
    return boxes[:, :2] + size / 2, size


def encode_deltas(proposals, truths):
    (p, ps), (g, gs) = _cs(proposals), _cs(truths)
    return np.concatenate([(g - p) / ps, np.log(gs / ps)], axis=1)


def apply_deltas(proposals, deltas):
    p, ps = _cs(proposals)
    g, gs = p + deltas[:, :2] * ps, ps * np.exp(deltas[:, 2:])
    return np.concatenate([g - gs / 2, g + gs / 2 - 1], axis=1)
