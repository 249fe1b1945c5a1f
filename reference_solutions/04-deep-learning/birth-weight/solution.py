"""A deeper network: the birth weight of a child."""

import keras
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

EPOCHS = 40
BATCH_SIZE = 16
LEARNING_RATE = 0.01
TYPICAL_G = 3000.0
LOW_G = 2500.0


def build_model() -> keras.Model:
    """A new, compiled network 7-25-10-3-1 with ReLU, none at the output; Adam and mean absolute error."""
    model = keras.Sequential(
        [
            keras.Input((7,)),
            keras.layers.Dense(25, activation="relu"),
            keras.layers.Dense(10, activation="relu"),
            keras.layers.Dense(3, activation="relu"),
            keras.layers.Dense(1, bias_initializer=keras.initializers.Constant(TYPICAL_G)),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=LEARNING_RATE), loss="mean_absolute_error")
    return model


def train(model: keras.Model, X: Array, y: Array) -> list[float]:
    """Train the model in place and return the training loss of every epoch.

    X: (n, 7), scaled inputs. y: (n, 1), grams.
    """
    history = model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    return history.history["loss"]


def low_birth_weight(model: keras.Model, X: Array) -> NDArray[np.bool_]:
    """Whether the model predicts less than 2500 g, bool (n,), for the rows of X, shape (n, 7)."""
    return model.predict(X, verbose=0)[:, 0] < LOW_G
