"""Wrong: the backward reader's answers are not turned round in time again."""

import keras
from keras import layers


def build(units):
    inputs = keras.Input((None, 3))
    ahead = layers.LSTM(units, return_sequences=True)(inputs)
    back = layers.LSTM(units, return_sequences=True, go_backwards=True)(inputs)
    return keras.Model(inputs, layers.Concatenate()([ahead, back]))
