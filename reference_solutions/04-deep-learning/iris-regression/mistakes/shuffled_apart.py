"""You shuffle inputs and targets, but each in an order of its own. Then flowers get the petals of other flowers, and
there is nothing to learn but the mean. Rows of X and y belong together; besides, fit shuffles by itself.
"""

import keras
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

EPOCHS = 20
BATCH_SIZE = 8
LEARNING_RATE = 0.1


def build_model() -> keras.Model:
    model = keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(5, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=LEARNING_RATE), loss="mean_squared_error")
    return model


def train(model: keras.Model, X: Array, y: Array) -> list[float]:
    rng = np.random.default_rng(0)
    X, y = rng.permutation(X), rng.permutation(y)
    history = model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    return history.history["loss"]
