"""Right: two LSTMs, the second go_backwards and flipped in time by a Lambda layer."""

import keras
from keras import layers, ops


def build(units):
    inputs = keras.Input((None, 3))
    ahead = layers.LSTM(units, return_sequences=True)(inputs)
    back = layers.LSTM(units, return_sequences=True, go_backwards=True)(inputs)
    back = layers.Lambda(lambda t: ops.flip(t, axis=1), output_shape=(None, units))(back)
    return keras.Model(inputs, layers.Concatenate(axis=-1)([ahead, back]))
