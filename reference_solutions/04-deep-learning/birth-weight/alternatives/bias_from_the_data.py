"""The output starts at the median of the targets: train looks at them first, and then lets Keras train.

Begins at a sensible answer whatever the unit of the targets; a model that has learnt already loses its bias when it
is trained again.
"""

import keras
import numpy as np
import tensorflow as tf


def build_model():
    model = keras.Sequential([keras.layers.Dense(n, activation="relu") for n in (25, 10, 3)])
    model.add(keras.layers.Dense(1))
    model.build((None, 7))
    model.compile("adam", keras.losses.mean_absolute_error)
    return model


def train(model, X, y):
    model.optimizer.learning_rate = 0.01
    model.layers[-1].bias.assign([np.median(y)])
    data = tf.data.Dataset.from_tensor_slices((X, y)).shuffle(len(X)).batch(16)
    return model.fit(data, epochs=30, verbose=0).history["loss"]


def low_birth_weight(model, X):
    return tf.less(model.predict(X, verbose=0)[:, 0], 2500.0)
