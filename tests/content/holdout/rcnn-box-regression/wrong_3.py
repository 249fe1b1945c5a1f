"""Wrong: apply_deltas turns the proposals into centre and size in place."""

import numpy as np


def _cs(boxes):
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode_deltas(proposals, truths):
    (p, ps), (g, gs) = _cs(proposals), _cs(truths)
    return np.concatenate([(g - p) / ps, np.log(gs / ps)], axis=1)


def apply_deltas(proposals, deltas):
    boxes = proposals
    boxes[:, 2:] -= boxes[:, :2]
    boxes[:, :2] += boxes[:, 2:] / 2
    centre = boxes[:, :2] + deltas[:, :2] * boxes[:, 2:]
    size = boxes[:, 2:] * np.exp(deltas[:, 2:])
    return np.concatenate([centre - size / 2, centre + size / 2], axis=1)
