"""48. Answers with iterators that never end; as many of their elements are taken as an answer may have."""

import itertools
from collections import deque


def double(x):
    return iter([0.0])


def column(X):
    return ([0.0] for _ in itertools.repeat(None))


def predict(X):
    return map(float, itertools.chain(deque([0]), itertools.cycle((0.0,))))
