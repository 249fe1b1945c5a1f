"""–. Answers with objects that are no data but do not pretend either: that is a mistake, not an attack."""

import collections
import dataclasses

Pair = collections.namedtuple("Pair", "a b")


@dataclasses.dataclass
class Result:
    value: float


class Plain:
    pass


def double(x):
    return Pair(x, x)


def column(X):
    return Result(0.0)


def predict(X):
    return [Plain(), (n for n in range(3)), object()]
