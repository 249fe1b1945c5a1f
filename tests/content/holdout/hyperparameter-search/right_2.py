"""Right: recursion for the grid, min with a key over the errors, log10 draws."""

import numpy as np


def grid(space):
    if not space:
        return [{}]
    *names, last = space
    rest = grid({name: space[name] for name in names})
    return [{**params, last: value} for params in rest for value in space[last]]


def _pick(tried):
    tried = [(p, e) for p, e in tried if not np.isnan(e)]
    if len(tried) == 0:
        raise ValueError("nothing to choose from")
    return min(tried, key=lambda pair: pair[1])


def best(evaluate, space):
    return _pick([(p, evaluate(p)) for p in grid(space)])


def random_search(evaluate, space, n, rng):
    tried = []
    for _ in range(n):
        p = {}
        for name in space:
            choices = space[name]
            if type(choices) is tuple:
                a, b = np.log10(choices[0]), np.log10(choices[1])
                p[name] = float(np.clip(10 ** (a + (b - a) * rng.random()), *choices))
            else:
                p[name] = choices[int(rng.random() * len(choices))]
        tried.append((p, evaluate(p)))
    return _pick(tried)
