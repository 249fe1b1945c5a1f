"""Wrong: the halves are exchanged: backward states first."""

import keras
from keras import layers


def build(units):
    inputs = keras.Input((None, 3))
    ahead = layers.LSTM(units, return_sequences=True)(inputs)
    back = layers.LSTM(units, return_sequences=True, go_backwards=True)(inputs)
    back = keras.ops.flip(back, axis=1)
    return keras.Model(inputs, layers.Concatenate()([back, ahead]))
