"""A network that knows the digits 0 to 6 learns 7, 8 and 9 from a few images."""

import keras
import numpy as np


def adapt(base: keras.Model, x: np.ndarray, y: np.ndarray) -> keras.Model:
    """The base, adapted to new classes: x (n, 14, 14, 1) are their images, y (n,) their numbers, 0 to 2.

    base: gives probabilities of the seven old classes; its last layer is the only one that knows them. The answer gives
    those of the three new ones.
    """
    return base
