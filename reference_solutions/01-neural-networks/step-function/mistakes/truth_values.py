"""You return the comparison itself, so the answers are True and False. They look like 1 and 0, but their type
is bool, and arithmetic with them can surprise: subtracting two boolean arrays is an error in NumPy. Convert the
result to integers."""

import numpy as np


def step(v):
    return v >= 0 if isinstance(v, np.ndarray) else bool(v >= 0)
