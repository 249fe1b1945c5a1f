"""–. Answers with numbers of too many digits, with lists that are too long or too deep, with too many arrays."""

import numpy as np

deep = []
for _ in range(1000):
    deep = [deep]


def double(x):
    return 1 << 100_000


def column(X):
    return [0] * 600_000


def predict(X):
    return deep
