"""Grid search and random search."""

import math
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import numpy as np

Params = dict[str, Any]


def grid(space: dict[str, list[Any]]) -> list[Params]:
    """All combinations of the space's values; the last name changes fastest."""
    return [dict(zip(space, values, strict=True)) for values in product(*space.values())]


def best(evaluate: Callable[[Params], float], space: dict[str, list[Any]]) -> tuple[Params, float]:
    """The first combination of the grid with the lowest error, and its error. NaN never wins.

    Raises ValueError when there is none.
    """
    return lowest(evaluate, grid(space))


def random_search(
    evaluate: Callable[[Params], float], space: dict[str, Any], n: int, rng: np.random.Generator
) -> tuple[Params, float]:
    """The best of n combinations drawn from the space, and its error. NaN never wins.

    A list is drawn from uniformly, a tuple (low, high) on a logarithmic scale.
    Raises ValueError when there is none.
    """
    draws = [{name: draw(values, rng) for name, values in space.items()} for _ in range(n)]
    return lowest(evaluate, draws)


def draw(values: list[Any] | tuple[float, float], rng: np.random.Generator) -> Any:
    """One value of a list, or a number between both ends of a tuple, uniform in its logarithm."""
    if isinstance(values, tuple):
        low, high = values
        return math.exp(rng.uniform(math.log(low), math.log(high)))
    return values[rng.integers(len(values))]


def lowest(evaluate: Callable[[Params], float], combinations: Iterable[Params]) -> tuple[Params, float]:
    """The first combination with the lowest error, and its error. Raises ValueError when there is none."""
    tried = [(params, evaluate(params)) for params in combinations]
    sound = [(params, error) for params, error in tried if not math.isnan(error)]
    if not sound:
        raise ValueError("no combination gave an error that is a number")
    return min(sound, key=lambda pair: pair[1])
