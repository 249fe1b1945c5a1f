import json

import keras
import numpy as np
import pytest
from hebb_data import load
from keras import layers


def drawn(images, rng):
    """Each digit of 8 × 8 at a random place of 14 × 14 pixels, with noise."""
    x = np.zeros((len(images), 14, 14, 1), "float32")
    for picture, image in zip(x, images, strict=True):
        row, column = rng.integers(0, 7, size=2)
        picture[row : row + 8, column : column + 8, 0] = image / 16
    return np.clip(x + rng.normal(scale=0.1, size=x.shape), 0, 1).astype("float32")


def fresh_network():
    """The network's plan: three convolutions, the maximum of each channel, seven probabilities."""
    x = keras.Input((14, 14, 1))
    y = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
    y = layers.MaxPooling2D(2)(y)
    y = layers.Conv2D(24, 3, padding="same", activation="relu")(y)
    y = layers.Conv2D(32, 3, activation="relu")(y)
    y = layers.GlobalMaxPooling2D()(y)
    model = keras.Model(x, layers.Dense(7, activation="softmax")(y))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


def test_adapt(student):
    """Three probabilities, and most of the thirty images are known afterwards."""
    base, digits, rng = fresh_network(), load("digits"), np.random.default_rng(0)
    old = digits.y < 7
    base.fit(drawn(digits.x[old], rng), digits.y[old], epochs=2, batch_size=32, verbose=0)
    chosen = np.concatenate([np.flatnonzero(digits.y == digit)[:10] for digit in range(7, 10)])
    x, y = drawn(digits.x[chosen], rng), digits.y[chosen] - 7
    config = json.dumps(keras.saving.serialize_keras_object(keras.Model.from_config(base.get_config())))
    model = student.adapt(student.make("from_blueprint", config, base.get_weights()), x, y)
    answer = np.asarray(model.predict(x))
    assert answer.sum(axis=1) == pytest.approx(np.ones(30), abs=1e-4)
    assert (answer.argmax(axis=1) == y).mean() > 0.7
