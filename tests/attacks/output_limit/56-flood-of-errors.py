"""56. Writes 100 MB to standard error, past Python's own streams, while it is loaded."""

import os

for _ in range(1000):
    os.write(2, b"\x00\xff" * 50_000)


def double(x):
    return 2 * x


column = predict = double
