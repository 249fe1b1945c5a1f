"""Branch and projection are sequential models of their own, joined at the end.

Asks the tensor itself whether a projection is needed; the summary shows two models in place of their layers.
"""

import keras
from keras import layers


def block(x, filters, stride=1):
    options = {"padding": "same", "use_bias": False}
    branch = keras.Sequential(
        [
            layers.Conv2D(filters, 3, strides=stride, **options),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.Conv2D(filters, 3, **options),
            layers.BatchNormalization(),
        ]
    )
    changed = branch(x)
    if changed.shape == x.shape:
        return layers.Activation("relu")(layers.add([changed, x]))
    projection = keras.Sequential([layers.Conv2D(filters, 1, strides=stride, **options), layers.BatchNormalization()])
    return layers.Activation("relu")(layers.add([changed, projection(x)]))
