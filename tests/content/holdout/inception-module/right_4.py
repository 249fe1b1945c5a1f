"""Right: functools.partial, the layers made in another order than they are joined, ops for ReLU."""

from functools import partial

import keras
from keras import layers

Conv = partial(layers.Conv2D, padding="same", activation=keras.ops.relu)


def block(x, f1, r3, f3, r5, f5, fp):
    pooled = layers.MaxPooling2D(pool_size=(3, 3), strides=(1, 1), padding="same")(x)
    squeezed3, squeezed5 = Conv(r3, 1)(x), Conv(r5, 1)(x)
    ends = {
        "pool": Conv(fp, 1)(pooled),
        "five": Conv(f5, 5)(squeezed5),
        "three": Conv(f3, 3)(squeezed3),
        "one": Conv(f1, 1)(x),
    }
    return layers.Concatenate(axis=3)([ends[name] for name in ("one", "three", "five", "pool")])
