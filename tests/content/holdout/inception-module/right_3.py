"""Right: a layer of its own with the branches as sublayers."""

import keras
from keras import layers


class Inception(layers.Layer):
    def __init__(self, f1, r3, f3, r5, f5, fp, **kwargs):
        super().__init__(**kwargs)

        def conv(f, k):
            return layers.Conv2D(f, k, padding="same", activation="relu")

        self.one = conv(f1, 1)
        self.three = [conv(r3, 1), conv(f3, 3)]
        self.five = [conv(r5, 1), conv(f5, 5)]
        self.pool = layers.MaxPooling2D(3, 1, "same")
        self.after_pool = conv(fp, 1)

    def call(self, x):
        return keras.ops.concatenate(
            [
                self.one(x),
                self.three[1](self.three[0](x)),
                self.five[1](self.five[0](x)),
                self.after_pool(self.pool(x)),
            ],
            axis=-1,
        )


def block(x, f1, r3, f3, r5, f5, fp):
    return Inception(f1, r3, f3, r5, f5, fp)(x)
