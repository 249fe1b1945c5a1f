"""Right: divmod-like arithmetic, one-hot with np.eye; decode flattens the grid and masks it."""

import numpy as np


def encode(boxes, classes, S, n_classes):
    grid = np.zeros((S * S, 5 + n_classes))
    one_hot = np.eye(n_classes)
    for box, k in zip(boxes, classes):
        cx = S * (box[0] + box[2]) / 2
        cy = S * (box[1] + box[3]) / 2
        j = S - 1 if cx >= S else int(cx // 1)
        i = S - 1 if cy >= S else int(cy // 1)
        grid[i * S + j] = np.concatenate([[cx - j, cy - i, box[2] - box[0], box[3] - box[1], 1.0], one_hot[k]])
    return grid.reshape(S, S, -1)


def decode(grid, threshold):
    S = len(grid)
    j, i = np.meshgrid(np.arange(S), np.arange(S))
    flat = grid.reshape(S * S, -1)
    score = flat[:, 4] * np.max(flat[:, 5:], axis=1)
    mask = score >= threshold
    cx = (j.ravel() + flat[:, 0])[mask] / S
    cy = (i.ravel() + flat[:, 1])[mask] / S
    w, h = flat[mask, 2], flat[mask, 3]
    return (
        np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=-1),
        np.argmax(flat[mask, 5:], axis=1),
        score[mask],
    )
