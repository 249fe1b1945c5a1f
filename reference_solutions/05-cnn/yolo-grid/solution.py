"""Boxes in the cells of a grid (Redmon et al. 2016, You Only Look Once), one box a cell."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def encode(boxes: Array, classes: NDArray[np.int64], S: int, n_classes: int) -> Array:
    """Boxes (n, 4) from 0 to 1 as a grid (S, S, 5 + n_classes): x, y in the cell, w, h, confidence, classes."""
    grid = np.zeros((S, S, 5 + n_classes))
    for (x1, y1, x2, y2), label in zip(boxes, classes):
        x, y = S * (x1 + x2) / 2, S * (y1 + y2) / 2  # the centre, measured in cells
        row, column = min(int(y), S - 1), min(int(x), S - 1)
        grid[row, column, :5] = x - column, y - row, x2 - x1, y2 - y1, 1.0
        grid[row, column, 5 + label] = 1.0
    return grid


def decode(grid: Array, threshold: float) -> tuple[Array, NDArray[np.int64], Array]:
    """(boxes (k, 4), classes (k,), scores (k,)) of the cells whose score reaches threshold, in reading order."""
    scores = grid[..., 4] * grid[..., 5:].max(axis=-1)
    rows, columns = np.nonzero(scores >= threshold)
    cells = grid[rows, columns]
    centres = (cells[:, :2] + np.stack([columns, rows], axis=1)) / len(grid)
    halves = cells[:, 2:4] / 2
    boxes = np.concatenate([centres - halves, centres + halves], axis=1)
    return boxes, cells[:, 5:].argmax(axis=1), scores[rows, columns]
