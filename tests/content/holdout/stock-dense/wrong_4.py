"""Wrong: the hidden layer has no activation function."""

import keras
import numpy as np
from keras import layers

SPLIT = "2019-01-01"


def build_model(window, features):
    return keras.Sequential(
        [
            keras.Input((window, features)),
            layers.Flatten(),
            layers.Dense(32),
            layers.Dense(1),
        ]
    )


def windows(rows, length):
    return np.stack([rows[i - length : i] for i in range(length, len(rows))])


def train(x, dates, window):
    rows = x[np.array(dates) < SPLIT]
    low, high = rows.min(axis=0), rows.max(axis=0)
    scaled = (rows - low) / (high - low)
    inputs, targets = windows(scaled, window), scaled[window:, 0]
    model = build_model(window, x.shape[1])
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="mean_squared_error")
    model.fit(inputs, targets, epochs=50, batch_size=32, verbose=0)
    return model, low, high


def predict(model, x, low, high):
    scaled = (x - low) / (high - low)
    answers = model.predict(windows(scaled, model.input_shape[1]), verbose=0)[:, 0]
    return answers * (high[0] - low[0]) + low[0]
