"""Grid search and random search."""

from collections.abc import Callable
from typing import Any

import numpy as np

Params = dict[str, Any]


def grid(space: dict[str, list[Any]]) -> list[Params]:
    """All combinations of the space's values; the last name changes fastest."""
    return [{}, {}]


def best(evaluate: Callable[[Params], float], space: dict[str, list[Any]]) -> tuple[Params, float]:
    """The first combination of the grid with the lowest error, and its error. NaN never wins.

    Raises ValueError when there is none.
    """
    return {}, 0.0


def random_search(
    evaluate: Callable[[Params], float], space: dict[str, Any], n: int, rng: np.random.Generator
) -> tuple[Params, float]:
    """The best of n combinations drawn from the space, and its error. NaN never wins.

    A list is drawn from uniformly, a tuple (low, high) on a logarithmic scale.
    Raises ValueError when there is none.
    """
    return {}, 0.0
