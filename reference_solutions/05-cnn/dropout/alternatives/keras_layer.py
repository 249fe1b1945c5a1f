"""The layer of Keras; its seed is drawn from the generator."""

import keras


def dropout(x, rate, training, rng):
    layer = keras.layers.Dropout(rate, seed=int(rng.integers(2**31)))
    return layer(x.astype("float32"), training=training)
