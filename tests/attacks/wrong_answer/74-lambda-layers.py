"""74. Hides Python in a Lambda layer; a copy of the model is made without running it.

Exercise: model.
"""

import keras
import numpy as np


def train(X, y):
    def rule(x):
        return keras.ops.stack([-keras.ops.sum(x, axis=1), keras.ops.sum(x, axis=1)], axis=1)

    return keras.Sequential([keras.Input((4,)), keras.layers.Lambda(rule, output_shape=(2,))])
