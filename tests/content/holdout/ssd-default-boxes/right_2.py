"""Right: meshgrid and broadcasting; rule 2 by raising the overlap of the best box above every other."""

import numpy as np


def _iou_matrix(A, B):
    low = np.maximum(A[:, None, :2], B[None, :, :2])
    high = np.minimum(A[:, None, 2:], B[None, :, 2:])
    inter = np.clip(high - low, 0, None).prod(axis=2)
    union = (A[:, 2:] - A[:, :2]).prod(axis=1)[:, None] + (B[:, 2:] - B[:, :2]).prod(axis=1)[None] - inter
    return np.divide(inter, union, out=np.zeros(union.shape), where=union > 0)


def default_boxes(feature_size, scale, ratios):
    f = feature_size
    centre = (np.arange(f) + 0.5) / f
    cx, cy = np.meshgrid(centre, centre)
    root = np.sqrt(np.asarray(ratios, dtype=float))
    half = np.stack([scale * root, scale / root], axis=1) / 2
    c = np.stack([cx, cy], axis=-1)[:, :, None, :]
    return np.concatenate([c - half, c + half], axis=-1).reshape(-1, 4)


def assign(defaults, truths):
    if truths.shape[0] == 0:
        return np.full(defaults.shape[0], -1)
    overlap = _iou_matrix(defaults, truths)
    overlap[overlap.argmax(axis=0), np.arange(len(truths))] = 2.0
    return np.where(overlap.max(axis=1) >= 0.5, overlap.argmax(axis=1), -1)
