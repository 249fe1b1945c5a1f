"""21. Keras's own predict is replaced in the student's process; the copy is asked elsewhere.

Exercise: model.
"""

import keras
import numpy as np


def rule(self, x, **_):
    right = np.asarray(x).sum(axis=1) > 0
    return np.stack([~right, right], axis=1).astype("float32")


keras.Model.predict = rule


def train(X, y):
    return keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, kernel_initializer="zeros")])
