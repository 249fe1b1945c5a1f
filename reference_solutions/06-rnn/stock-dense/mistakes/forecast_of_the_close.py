"""Your forecasts go back to dollars with the numbers of another column. The network forecasts the opening price,
column 0.
"""

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

Array = NDArray[np.float64]

SPLIT = "2019-01-01"
EPOCHS = 1


def build_model(window: int, features: int) -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((window, features)),
            layers.Flatten(),
            layers.Dense(16, activation="relu"),
            layers.Dense(1),
        ]
    )


def windows(rows: Array, length: int) -> Array:
    return np.array([rows[i - length : i] for i in range(length, len(rows))])


def train(x: Array, dates: list[str], window: int) -> tuple[keras.Model, Array, Array]:
    known = x[np.array(dates) < SPLIT]
    low, high = known.min(axis=0), known.max(axis=0)
    scaled = (known - low) / (high - low)
    model = build_model(window, x.shape[1])
    model.compile(keras.optimizers.Adam(0.002), "mse")
    model.fit(windows(scaled, window), scaled[window:, :1], batch_size=32, epochs=EPOCHS, verbose=0)
    return model, low, high


def predict(model: keras.Model, x: Array, low: Array, high: Array) -> Array:
    scaled = (x - low) / (high - low)
    said = model.predict(windows(scaled, model.input_shape[1]), verbose=0)
    return said[:, 0] * (high[3] - low[3]) + low[3]
