"""A first network in Keras: petal width from three other lengths."""

import keras
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

EPOCHS = 20
BATCH_SIZE = 8
LEARNING_RATE = 0.1


def build_model() -> keras.Model:
    """A new, compiled network 3-5-1: ReLU in the hidden layer, none at the output; SGD and mean squared error."""
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
    """Train the model in place and return the training loss of every epoch.

    X: (n, 3), scaled inputs. y: (n, 1), petal widths in centimetres.
    """
    history = model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    return history.history["loss"]
