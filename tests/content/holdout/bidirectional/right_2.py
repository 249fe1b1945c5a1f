"""Right: ops on symbolic tensors: the sequence is flipped, read, and flipped again."""

import keras


def build(units):
    x = keras.Input(shape=(None, 3))
    forward_states = keras.layers.LSTM(units, return_sequences=True, name="fwd")(x)
    reader = keras.layers.LSTM(units, return_sequences=True, name="bwd")
    backward_states = keras.ops.flip(reader(keras.ops.flip(x, axis=1)), axis=1)
    y = keras.ops.concatenate([forward_states, backward_states], axis=2)
    return keras.Model(inputs=x, outputs=y)
