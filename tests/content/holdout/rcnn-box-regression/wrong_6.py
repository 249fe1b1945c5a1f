"""Wrong: the way back moves the centre by the new size instead of the size of the proposal."""

import numpy as np


def _cs(boxes):
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode_deltas(proposals, truths):
    (p, ps), (g, gs) = _cs(proposals), _cs(truths)
    return np.concatenate([(g - p) / ps, np.log(gs / ps)], axis=1)


def apply_deltas(proposals, deltas):
    p, ps = _cs(proposals)
    gs = ps * np.exp(deltas[:, 2:])
    g = p + deltas[:, :2] * gs
    return np.concatenate([g - gs / 2, g + gs / 2], axis=1)
