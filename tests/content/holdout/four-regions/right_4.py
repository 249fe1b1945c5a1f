"""Built from lists with whole numbers; region by a match statement."""

import numpy as np

falling = [1, 2, -6]
steep = [3, -2, -2]

W = np.array([falling[:2], steep[:2]]).T
b = np.array([falling[2], steep[2]])


def region(x: list[float] | np.ndarray) -> str:
    answers = np.heaviside(np.array(x, dtype=float) @ W + b, 1).astype(int).tolist()
    match answers:
        case [1, 0]:
            return "A"
        case [1, 1]:
            return "B"
        case [0, 1]:
            return "C"
    return "D"
