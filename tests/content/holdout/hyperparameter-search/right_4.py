"""Right: nested growth of partial combinations, NumPy's nanargmin."""

import numpy as np


def grid(space):
    combinations = [{}]
    for name, values in space.items():
        combinations = [dict(c, **{name: v}) for c in combinations for v in values]
    return combinations


def _best_of(evaluate, combinations):
    errors = [evaluate(c) for c in combinations]
    if not errors or all(np.isnan(errors)):
        raise ValueError("all trainings failed")
    i = int(np.nanargmin(errors))
    return combinations[i], errors[i]


def best(evaluate, space):
    return _best_of(evaluate, grid(space))


def random_search(evaluate, space, n, rng):
    columns = {}
    for name, values in space.items():
        if isinstance(values, tuple):
            columns[name] = [float(v) for v in np.exp(rng.uniform(np.log(values[0]), np.log(values[1]), size=n))]
        else:
            columns[name] = [values[i] for i in rng.integers(len(values), size=n)]
    return _best_of(evaluate, [{name: columns[name][k] for name in space} for k in range(n)])
