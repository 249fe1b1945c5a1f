"""Wrong: the two readers share one set of weights."""

import keras
from keras import layers, ops


def build(units):
    inputs = keras.Input((None, 3))
    reader = layers.LSTM(units, return_sequences=True)
    ahead = reader(inputs)
    back = ops.flip(reader(ops.flip(inputs, axis=1)), axis=1)
    return keras.Model(inputs, layers.Concatenate()([ahead, back]))
