"""Wrong: the best weighted sum by least squares is written into weights whose ReLU never bends."""

import keras
import numpy as np
from keras import layers

SPLIT = "2019-01-01"


def build_model(window, features):
    return keras.Sequential(
        [
            keras.Input((window, features)),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
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
    flat = inputs.reshape(len(inputs), -1)
    weights = np.linalg.lstsq(np.hstack([flat, np.ones((len(flat), 1))]), targets, rcond=None)[0]
    first, second = np.zeros((flat.shape[1], 32)), np.zeros((32, 1))
    first[:, 0], second[0] = weights[:-1], 1.0
    shift = np.zeros(32)
    shift[0] = 100.0
    model.set_weights([first, shift, second, np.array([weights[-1] - 100.0])])
    return model, low, high


def predict(model, x, low, high):
    scaled = (x - low) / (high - low)
    answers = model.predict(windows(scaled, model.input_shape[1]), verbose=0)[:, 0]
    return answers * (high[0] - low[0]) + low[0]
