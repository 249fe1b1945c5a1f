"""Right: functional, two hidden layers, sliding_window_view, early stopping on a part kept apart."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import callbacks, layers


def build_model(window, features):
    inputs = tf.keras.Input(shape=(window, features))
    x = layers.Flatten()(inputs)
    x = layers.Dense(64, activation="relu")(x)
    x = layers.Dense(16, activation="relu")(x)
    return tf.keras.Model(inputs, layers.Dense(1)(x))


def cut(scaled, window):
    view = np.lib.stride_tricks.sliding_window_view(scaled, window, axis=0)  # (n - window + 1, columns, window)
    return np.ascontiguousarray(view[:-1].transpose(0, 2, 1)).astype("float32")


def train(x, dates, window):
    before = [i for i, date in enumerate(dates) if date < "2019-01-01"]
    known = np.asarray(x, dtype=float)[before]
    low, high = known.min(axis=0), known.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    scaled = (known - low) / width
    model = build_model(window, scaled.shape[1])
    model.compile("adam", "mse", metrics=["mae"])
    inputs, targets = cut(scaled, window), scaled[window:, :1]
    order = np.random.permutation(len(inputs))
    stop = callbacks.EarlyStopping(patience=15, restore_best_weights=True)
    share = 0.1 if len(inputs) > 50 else 0.0
    watch = [stop] if share else []
    model.fit(
        inputs[order], targets[order], validation_split=share, epochs=80, batch_size=16, callbacks=watch, verbose=0
    )
    return model, low, high


def predict(model, x, low, high):
    width = np.where(high > low, high - low, 1.0)
    scaled = (np.asarray(x, dtype=float) - low) / width
    answers = model.predict(cut(scaled, model.input_shape[1]), verbose=0)
    return answers.squeeze(axis=1) * (high[0] - low[0]) + low[0]
