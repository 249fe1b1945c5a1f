"""The grid grows name by name; the best so far is carried along; NumPy draws the values.

The grid is a list that can be looked at; it holds all combinations at once, where `itertools.product` gives one
after the other.
"""

import numpy as np


def grid(space):
    combinations = [{}]
    for name, values in space.items():
        combinations = [{**params, name: value} for params in combinations for value in values]
    return combinations


def best(evaluate, space):
    winner, record = None, float("inf")
    for params in grid(space):
        error = evaluate(params)
        if error < record or (winner is None and error == record):
            winner, record = params, error
    if winner is None:
        raise ValueError("nothing to choose from")
    return winner, record


def random_search(evaluate, space, n, rng):
    candidates, errors = [], []
    for _ in range(n):
        params = {}
        for name, values in space.items():
            if type(values) is tuple:
                params[name] = values[0] * (values[1] / values[0]) ** rng.random()
            else:
                params[name] = values[int(rng.random() * len(values))]
        candidates.append(params)
        errors.append(evaluate(params))
    if not errors or np.isnan(errors).all():
        raise ValueError("nothing to choose from")
    place = int(np.nanargmin(errors))
    return candidates[place], errors[place]
