"""A share's next opening price, with an LSTM."""

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

Array = NDArray[np.float64]

SPLIT = "2019-01-01"
EPOCHS = 15
LEARNING_RATE = 0.003


def build_model(window: int, features: int) -> keras.Model:
    """A new model from windows (n, window, features) of scaled rows to the scaled next opening (n, 1)."""
    return keras.Sequential(
        [
            keras.Input((window, features)),
            layers.LSTM(12, return_sequences=True),
            layers.Dropout(0.1),
            layers.LSTM(12),
            layers.Dropout(0.1),
            layers.Dense(1),
        ]
    )


def windows(rows: Array, length: int) -> Array:
    """Every window (length, m) that a later row follows."""
    return np.array([rows[i - length : i] for i in range(length, len(rows))])


def train(x: Array, dates: list[str], window: int) -> tuple[keras.Model, Array, Array]:
    """A trained model, and the smallest and largest value of each column before SPLIT."""
    known = x[np.array(dates) < SPLIT]
    low, high = known.min(axis=0), known.max(axis=0)
    scaled = (known - low) / (high - low)
    model = build_model(window, x.shape[1])
    model.compile(keras.optimizers.Adam(LEARNING_RATE), "mse")
    model.fit(windows(scaled, window), scaled[window:, :1], batch_size=32, epochs=EPOCHS, verbose=0)
    return model, low, high


def predict(model: keras.Model, x: Array, low: Array, high: Array) -> Array:
    """Forecasts in dollars, shape (n - window,), for every row of x (n, 5) that a whole window goes before."""
    scaled = (x - low) / (high - low)
    said = model.predict(windows(scaled, model.input_shape[1]), verbose=0)
    return said[:, 0] * (high[0] - low[0]) + low[0]
