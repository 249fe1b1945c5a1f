"""The head is put directly on the base's output tensor; every layer is frozen by itself.

One flat model, whose layers can all be reached; the base's layers are not told that they are in use, so
normalisation relies on being frozen.
"""

import keras
from keras import layers


def frozen(base):
    for layer in base.layers:
        layer.trainable = False
    base.trainable = False
    return base


def build_classifier(base):
    base = frozen(base)
    x = keras.ops.mean(base.output, axis=[1, 2])
    for units in (1024, 128):
        x = layers.ReLU()(layers.Dense(units)(x))
    return keras.Model(inputs=base.input, outputs=layers.Softmax()(layers.Dense(10)(x)))
