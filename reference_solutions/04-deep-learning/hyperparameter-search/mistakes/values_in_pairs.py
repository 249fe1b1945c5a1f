"""You put the first values of all lists together, then the second ones, and so on. A grid has each value of one list
with each value of the others.
"""

import math
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

Params = dict[str, Any]


def grid(space: dict[str, list[Any]]) -> list[Params]:
    return [dict(zip(space, values, strict=True)) for values in zip(*space.values())]


def best(evaluate: Callable[[Params], float], space: dict[str, list[Any]]) -> tuple[Params, float]:
    return lowest(evaluate, grid(space))


def random_search(
    evaluate: Callable[[Params], float], space: dict[str, Any], n: int, rng: np.random.Generator
) -> tuple[Params, float]:
    draws = [{name: draw(values, rng) for name, values in space.items()} for _ in range(n)]
    return lowest(evaluate, draws)


def draw(values: list[Any] | tuple[float, float], rng: np.random.Generator) -> Any:
    if isinstance(values, tuple):
        low, high = values
        return math.exp(rng.uniform(math.log(low), math.log(high)))
    return values[rng.integers(len(values))]


def lowest(evaluate: Callable[[Params], float], combinations: Iterable[Params]) -> tuple[Params, float]:
    tried = [(params, evaluate(params)) for params in combinations]
    sound = [(params, error) for params, error in tried if not math.isnan(error)]
    if not sound:
        raise ValueError("no combination gave an error that is a number")
    return min(sound, key=lambda pair: pair[1])
