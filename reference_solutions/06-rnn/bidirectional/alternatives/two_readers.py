"""Two LSTMs; the backward one's answers are turned round by indexing.

Shows what Bidirectional does; whoever forgets to turn the answers round joins the first step to the last.
"""

from keras import Input, Model, layers


def build(units):
    inputs = Input(shape=(None, 3))
    forward = layers.LSTM(units, return_sequences=True)(inputs)
    backward = layers.LSTM(units, return_sequences=True, go_backwards=True)(inputs)
    return Model(inputs, layers.Concatenate()([forward, backward[:, ::-1]]))
