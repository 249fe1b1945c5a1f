"""Wrong: rng.choice makes NumPy's types of the values of a list (1 and 'a' become strings)."""

import itertools
import math


def grid(space):
    return [dict(zip(space, values)) for values in itertools.product(*space.values())]


def _winner(evaluate, combinations):
    winner = None
    for params in combinations:
        error = evaluate(params)
        if math.isnan(error):
            continue
        if winner is None or error < winner[1]:
            winner = (params, error)
    if winner is None:
        raise ValueError("no combination is left")
    return winner


def best(evaluate, space):
    return _winner(evaluate, grid(space))


def draw(space, rng):
    params = {}
    for name, values in space.items():
        if isinstance(values, tuple):
            low, high = values
            params[name] = math.exp(rng.uniform(math.log(low), math.log(high)))
        else:
            params[name] = rng.choice(values)
    return params


def random_search(evaluate, space, n, rng):
    return _winner(evaluate, [draw(space, rng) for _ in range(n)])
