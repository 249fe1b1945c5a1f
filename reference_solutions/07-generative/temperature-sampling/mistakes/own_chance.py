"""You draw with NumPy's global generator and not with the one that you were given. Then nobody can repeat your draw."""

# undiagnosed: it draws other numbers each time

import numpy as np


def sample(probabilities: np.ndarray, temperature: float, rng: np.random.Generator) -> int:
    """An index drawn with probabilities proportional to p ** (1 / temperature), by way of logarithms."""
    with np.errstate(divide="ignore"):  # log(0) is minus infinity, and exp makes 0 of it again
        exponents = np.log(probabilities) / temperature
    weights = np.exp(exponents - exponents.max())
    return int(np.random.choice(len(weights), p=weights / weights.sum()))
