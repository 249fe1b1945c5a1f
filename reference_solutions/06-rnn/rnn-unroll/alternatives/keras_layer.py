"""Keras's SimpleRNN with these weights, in float64. Fast on long sequences; an empty one has to be answered by hand."""

import keras
import numpy as np


def run(X, h0, Wx, Wh, b):
    if len(X) == 0:
        return np.zeros((0, len(h0))), h0.copy()
    layer = keras.layers.SimpleRNN(len(h0), return_sequences=True, return_state=True, dtype="float64")
    layer.build((1, *X.shape))
    layer.set_weights([Wx, Wh, b])
    H, last = layer(X[None], initial_state=[h0[None]])
    return np.asarray(H)[0], np.asarray(last)[0]
