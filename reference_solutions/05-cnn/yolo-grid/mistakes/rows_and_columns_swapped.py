"""Your cells have row and column exchanged. The row is counted downwards and comes from y; the column comes from
x. The first index of the grid is the row.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def encode(boxes: Array, classes: NDArray[np.int64], S: int, n_classes: int) -> Array:
    grid = np.zeros((S, S, 5 + n_classes))
    for (x1, y1, x2, y2), label in zip(boxes, classes):
        x, y = (S * (x1 + x2) / 2, S * (y1 + y2) / 2)
        row, column = (min(int(y), S - 1), min(int(x), S - 1))
        grid[column, row, :5] = (x - column, y - row, x2 - x1, y2 - y1, 1.0)
        grid[column, row, 5 + label] = 1.0
    return grid


def decode(grid: Array, threshold: float) -> tuple[Array, NDArray[np.int64], Array]:
    scores = grid[..., 4] * grid[..., 5:].max(axis=-1)
    columns, rows = np.nonzero(scores >= threshold)
    cells = grid[columns, rows]
    centres = (cells[:, :2] + np.stack([columns, rows], axis=1)) / len(grid)
    halves = cells[:, 2:4] / 2
    boxes = np.concatenate([centres - halves, centres + halves], axis=1)
    return (boxes, cells[:, 5:].argmax(axis=1), scores[columns, rows])
