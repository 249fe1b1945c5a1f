"""Right: a generator of cells, np.ndindex and named tuples."""

from collections import namedtuple

import numpy as np

Found = namedtuple("Found", "box label score")


def encode(boxes, classes, S, n_classes):
    grid = np.zeros((S, S, 5 + n_classes), dtype=np.float64)
    for n in range(len(boxes)):
        x1, y1, x2, y2 = boxes[n]
        cell_x, cell_y = (x1 + x2) / 2 * S, (y1 + y2) / 2 * S
        col = int(np.minimum(np.floor(cell_x), S - 1))
        row = int(np.minimum(np.floor(cell_y), S - 1))
        cell = grid[row, col]
        cell[0], cell[1], cell[2], cell[3], cell[4] = cell_x - col, cell_y - row, x2 - x1, y2 - y1, 1
        cell[5 + classes[n]] = 1
    return grid


def _cells(grid, threshold):
    S = grid.shape[0]
    for row, col in np.ndindex(S, S):
        x, y, w, h, conf, *probs = grid[row, col].tolist()
        best = max(range(len(probs)), key=probs.__getitem__)
        if conf * probs[best] >= threshold:
            cx, cy = (col + x) / S, (row + y) / S
            yield Found((cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2), best, conf * probs[best])


def decode(grid, threshold):
    found = list(_cells(grid, threshold))
    boxes = np.empty((len(found), 4))
    for n, f in enumerate(found):
        boxes[n] = f.box
    return boxes, np.array([f.label for f in found], dtype=int), np.array([f.score for f in found], dtype=float)
