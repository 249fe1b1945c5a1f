"""Your network learns in the right direction, but its steps are too few and too small: the loss is still falling when
you stop. Learning rate, batch size and number of epochs belong together.
"""

import keras
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

EPOCHS = 20
BATCH_SIZE = 32
LEARNING_RATE = 0.001


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
    history = model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    return history.history["loss"]
