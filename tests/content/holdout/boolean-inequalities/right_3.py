"""Functional style: filter, map and all over a nested predicate."""

from operator import mul


def _holds(weights):
    def check(item):
        row, label = item
        v = sum(map(mul, weights, (1, *row)))
        return v >= 0 if label else v < 0

    return check


def satisfies(weights, truth_table):
    return all(map(_holds(weights), truth_table.items()))


def violated_rows(weights, truth_table):
    check = _holds(weights)
    return [row for row, _ in filter(lambda item: not check(item), truth_table.items())]
