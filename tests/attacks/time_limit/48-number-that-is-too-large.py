"""48. Holds the interpreter's lock inside C: a power of a million digits of a million digits.

Deserves 3 points.
"""

from honest import column, predict


def double(x):
    return 7 ** (10**8) % 3
