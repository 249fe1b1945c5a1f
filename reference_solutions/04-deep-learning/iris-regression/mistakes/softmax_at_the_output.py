"""You end with softmax, as for classes. Softmax over a single unit is always 1, whatever the network computes. A
number is predicted by a unit without an activation function.
"""

import keras
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

EPOCHS = 4
BATCH_SIZE = 8
LEARNING_RATE = 0.1


def build_model() -> keras.Model:
    model = keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(5, activation="relu"),
            keras.layers.Dense(1, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=LEARNING_RATE), loss="mean_squared_error")
    return model


def train(model: keras.Model, X: Array, y: Array) -> list[float]:
    history = model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    return history.history["loss"]
