"""The layer of Keras itself, with these weights.

Fast and short; it hides the sum over windows that the exercise is about.
"""

import keras


def conv_layer(X, K, b):
    layer = keras.layers.Conv2D(K.shape[-1], K.shape[:2], padding="valid", dtype="float64")
    layer.build(X.shape)
    layer.set_weights([K, b])
    return layer(X)
