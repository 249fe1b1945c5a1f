"""Right: a small class for boxes and a list comprehension, reshaped so that empty tables keep their shape."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Box:
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def area(self):
        return max(self.x2 - self.x1, 0.0) * max(self.y2 - self.y1, 0.0)

    def __and__(self, other):
        return Box(max(self.x1, other.x1), max(self.y1, other.y1), min(self.x2, other.x2), min(self.y2, other.y2))


def iou(box_a, box_b):
    a, b = Box(*map(float, box_a)), Box(*map(float, box_b))
    shared = (a & b).area
    if shared == 0:
        return 0.0
    return shared / (a.area + b.area - shared)


def iou_matrix(A, B):
    return np.array([iou(a, b) for a in A for b in B], dtype=float).reshape(len(A), len(B))
