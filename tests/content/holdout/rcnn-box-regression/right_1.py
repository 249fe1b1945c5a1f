"""Right: centre and size as (n, 2) arrays, concatenated."""

import numpy as np


def _centre_size(boxes):
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode_deltas(proposals, truths):
    p, ps = _centre_size(proposals)
    g, gs = _centre_size(truths)
    return np.concatenate([(g - p) / ps, np.log(gs / ps)], axis=1)


def apply_deltas(proposals, deltas):
    p, ps = _centre_size(proposals)
    g = p + deltas[:, :2] * ps
    gs = ps * np.exp(deltas[:, 2:])
    return np.concatenate([g - gs / 2, g + gs / 2], axis=1)
