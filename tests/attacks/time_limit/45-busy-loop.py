"""45. Computes for ever.

Deserves 3 points.
"""

from honest import column, predict


def double(x):
    while True:
        x = x * 1.000001
