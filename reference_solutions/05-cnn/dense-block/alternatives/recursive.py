"""A block of depth n is a block of depth n - 1 and one layer more; the layer is a small model.

Close to the definition; a small model for each layer hides its layers in the summary.
"""

import keras
from keras import layers


def block(x, depth, growth):
    if depth == 0:
        return x
    before = block(x, depth - 1, growth)
    layer = keras.Sequential(
        [
            layers.BatchNormalization(),
            layers.Activation(keras.activations.relu),
            layers.Conv2D(growth, 3, padding="same", use_bias=False),
        ]
    )
    return keras.ops.concatenate([before, layer(before)], axis=-1)
