"""–. Answers with a column so long that comparing it with a row takes more memory than there is.

Exercise: loose.
Deserves 2 points.
"""

import numpy as np


def items():
    return [1, 2]


def column():
    return np.zeros((4_000_000, 1))


def text():
    return "aa"
