"""You divide the probabilities themselves by the temperature and put them into the softmax. The softmax wants
logarithms: without them all words become nearly equally likely.
"""

import numpy as np


def sample(probabilities: np.ndarray, temperature: float, rng: np.random.Generator) -> int:
    """An index drawn with probabilities proportional to p ** (1 / temperature), by way of logarithms."""
    with np.errstate(divide="ignore"):  # log(0) is minus infinity, and exp makes 0 of it again
        exponents = np.asarray(probabilities) / temperature
    weights = np.exp(exponents - exponents.max())
    return int(rng.choice(len(weights), p=weights / weights.sum()))
