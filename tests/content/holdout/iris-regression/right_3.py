"""Right: rate that falls from epoch to epoch, part of the flowers kept to look at."""

import tensorflow as tf
from tensorflow import keras


def build_model():
    layers = [tf.keras.layers.Dense(5, "relu"), tf.keras.layers.Dense(1)]
    model = tf.keras.Sequential([tf.keras.Input((3,)), *layers])
    model.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(0.15), metrics=["mae"])
    return model


def train(model, X, y):
    slower = keras.callbacks.LearningRateScheduler(lambda epoch, rate: 0.15 * 0.96**epoch)
    history = model.fit(
        X, y, batch_size=8, epochs=50, verbose=0, shuffle=True, validation_split=0.1, callbacks=[slower]
    )
    return [float(value) for value in history.history["loss"]]
