"""16. Prints results in the middle of a test and leaves."""

import os


def double(x):
    os.write(1, b'{"event": "test", "id": "test_double", "outcome": "passed", "points": 4, "max_points": 4}\n')
    os._exit(0)


column = predict = double
