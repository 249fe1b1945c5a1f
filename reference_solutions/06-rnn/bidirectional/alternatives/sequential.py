"""A Sequential model, both readers given by name, an RNN of cells.

Any cell can be put in; a layer of cells is slower than Keras's own LSTM on a graphics card.
"""

import tensorflow as tf


def build(units):
    def reader(**options):
        return tf.keras.layers.RNN(tf.keras.layers.LSTMCell(units), return_sequences=True, **options)

    return tf.keras.Sequential(
        [
            tf.keras.Input((None, 3)),
            tf.keras.layers.Bidirectional(reader(), backward_layer=reader(go_backwards=True), merge_mode="concat"),
        ]
    )
