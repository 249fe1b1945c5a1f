"""You train the base with its old last layer and too few steps. Its seven outputs mean 0 to 6; give the new digits a
last layer of their own.
"""

import keras
import numpy as np

CLASSES = 3


def adapt(base: keras.Model, x: np.ndarray, y: np.ndarray) -> keras.Model:
    """The base, adapted to new classes: x (n, 14, 14, 1) are their images, y (n,) their numbers, 0 to 2.

    base: gives probabilities of the seven old classes; its last layer is the only one that knows them. The answer gives
    those of the three new ones.
    """
    model = base
    fit(model, x, y, rate=0.003, epochs=2)
    return model


def fit(model: keras.Model, x: np.ndarray, y: np.ndarray, rate: float, epochs: int) -> None:
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=epochs, batch_size=10, verbose=0)
