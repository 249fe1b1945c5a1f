"""Right: a loop with GradientTape, tanh, a layer by name for flattening."""

import keras
import numpy as np
import tensorflow as tf

SPLIT = "2019-01-01"


def build_model(window, features):
    return keras.Sequential(
        [
            keras.layers.InputLayer(shape=(window, features)),
            keras.layers.Reshape((window * features,)),
            keras.layers.Dense(24, activation="tanh"),
            keras.layers.Dense(1, activation="linear"),
        ]
    )


def train(x, dates, window):
    stop = sum(date < SPLIT for date in dates)
    rows = np.array(x[:stop], dtype=np.float64)
    low, high = rows.min(0), rows.max(0)
    s = ((rows - low) / (high - low)).astype(np.float32)
    X = np.array([s[i : i + window] for i in range(len(s) - window)])
    Y = s[window:, 0:1]
    model = build_model(window, rows.shape[1])
    epochs, size = 60, 32
    steps = epochs * (len(X) // size + 1)
    optimizer = keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.004, steps))
    optimizer.build(model.trainable_variables)

    @tf.function
    def step(inputs, goals):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(inputs, training=True) - goals) ** 2)
        slopes = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(slopes, model.trainable_variables))

    data = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X)).batch(size)
    for _ in range(epochs):
        for inputs, goals in data:
            step(inputs, goals)
    return model, low, high


def predict(model, x, low, high):
    s = ((x - low) / (high - low)).astype(np.float32)
    window = model.input_shape[1]
    X = np.array([s[i : i + window] for i in range(len(s) - window)])
    out = np.asarray(model(X))[:, 0].astype(np.float64)
    return out * (high[0] - low[0]) + low[0]
