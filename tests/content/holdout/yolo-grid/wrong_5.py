"""Wrong: decode sorts by score, best first, instead of reading order."""

import numpy as np


def encode(boxes, classes, S, n_classes):
    grid = np.zeros((S, S, 5 + n_classes))
    for (x1, y1, x2, y2), k in zip(boxes, classes):
        cx, cy = (x1 + x2) / 2 * S, (y1 + y2) / 2 * S
        column, row = min(int(cx), S - 1), min(int(cy), S - 1)
        grid[row, column, :5] = cx - column, cy - row, x2 - x1, y2 - y1, 1
        grid[row, column, 5 + k] = 1
    return grid


def decode(grid, threshold):
    S = grid.shape[0]
    scores = grid[..., 4] * grid[..., 5:].max(axis=-1)
    rows, columns = np.nonzero(scores >= threshold)
    order = np.argsort(-scores[rows, columns])
    rows, columns = rows[order], columns[order]
    found = grid[rows, columns]
    centre = (np.stack([columns, rows], axis=1) + found[:, 0:2]) / S
    half = found[:, 2:4] / 2
    return np.concatenate([centre - half, centre + half], axis=1), found[:, 5:].argmax(axis=1), scores[rows, columns]
