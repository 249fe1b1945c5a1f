"""The layer of Keras; its seed is drawn from the generator.

It scales by 1/(1 − rate) by itself; where its random numbers come from is its own affair.
"""

import keras


def dropout(x, rate, training, rng):
    layer = keras.layers.Dropout(rate, seed=int(rng.integers(2**31)))
    return layer(x.astype("float32"), training=training)
