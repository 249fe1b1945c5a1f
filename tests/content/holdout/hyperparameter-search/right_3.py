"""Right: an odometer for the grid and infinity as the start of the search."""

import math


def grid(space):
    names = list(space)
    sizes = [len(space[name]) for name in names]
    result = []
    for number in range(math.prod(sizes)):
        places = []
        for size in reversed(sizes):
            number, place = divmod(number, size)
            places.insert(0, place)
        result.append({name: space[name][place] for name, place in zip(names, places)})
    return result


class Search:
    def __init__(self, evaluate):
        self.evaluate, self.params, self.error = evaluate, None, math.inf

    def ask(self, params):
        error = self.evaluate(params)
        if error < self.error or (self.params is None and error == math.inf):
            self.params, self.error = params, error

    def answer(self):
        if self.params is None:
            raise ValueError("there is no best combination")
        return self.params, self.error


def best(evaluate, space):
    search = Search(evaluate)
    for params in grid(space):
        search.ask(params)
    return search.answer()


def random_search(evaluate, space, n, rng):
    def one(values):
        if isinstance(values, list):
            return values[int(rng.integers(0, len(values)))]
        return values[0] * (values[1] / values[0]) ** rng.uniform()

    search = Search(evaluate)
    for _ in range(n):
        search.ask({name: one(values) for name, values in space.items()})
    return search.answer()
