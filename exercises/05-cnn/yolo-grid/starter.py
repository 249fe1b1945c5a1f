"""Boxes in the cells of a grid, as YOLO learns them."""

import numpy as np


def encode(boxes: np.ndarray, classes: np.ndarray, S: int, n_classes: int) -> np.ndarray:
    """What the network should answer for these boxes.

    boxes: (n, 4), rows x1, y1, x2, y2, from 0 to 1. classes: (n,), whole numbers. S: cells along each side.
    Returns (S, S, 5 + n_classes), row first: x and y in the cell, width and height in the image, confidence, classes.
    """
    return np.zeros((S, S, 5 + n_classes))


def decode(grid: np.ndarray, threshold: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The boxes of all cells whose score (confidence times largest class number) is at least threshold.

    grid: (S, S, 5 + n_classes). Returns (boxes, classes, scores) of shapes (k, 4), (k,) and (k,), in reading order.
    """
    return np.zeros((0, 4)), np.zeros(0, int), np.zeros(0)
