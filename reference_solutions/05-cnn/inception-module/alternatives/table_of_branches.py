"""Branches as sequential models, made from a table.

Another branch is one more row; what a row means has to be read in a second function.
"""

import keras
from keras import layers


def block(x, f1, r3, f3, r5, f5, fp):
    table = [
        [(f1, 1)],
        [(r3, 1), (f3, 3)],
        [(r5, 1), (f5, 5)],
        ["pool", (fp, 1)],
    ]
    return keras.ops.concatenate([branch(row)(x) for row in table], axis=3)


def branch(row):
    model = keras.Sequential()
    for step in row:
        if step == "pool":
            model.add(layers.MaxPooling2D((3, 3), strides=1, padding="same"))
        else:
            model.add(layers.Conv2D(step[0], step[1], padding="same", activation=keras.activations.relu))
    return model
