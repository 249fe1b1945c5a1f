"""You train with Adam. It is a fine optimiser, and the next exercise uses it, but this one is about plain stochastic
gradient descent.
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
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=LEARNING_RATE), loss="mean_squared_error")
    return model


def train(model: keras.Model, X: Array, y: Array) -> list[float]:
    history = model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    return history.history["loss"]
