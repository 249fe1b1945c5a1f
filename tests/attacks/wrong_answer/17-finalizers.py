"""17. Answers with numbers of its own kind whose finalizers run while they are packed."""

import gc
import weakref


class Number(float):
    def __float__(self):
        return 0.0

    def __del__(self):
        gc.collect()


def double(x):
    number = Number(3 * x)
    weakref.finalize(number, print, "gone")
    return number


def column(X):
    return [[Number(2 * row.sum())] for row in X]


def predict(X):
    return [Number(0.0) for _ in X]
