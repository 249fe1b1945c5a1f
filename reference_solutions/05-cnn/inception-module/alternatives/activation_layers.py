"""Through tf.keras, with ReLU as layers of their own and tf.concat.

Every activation shows in the summary; more layers, and the order has to be turned round at the end.
"""

import tensorflow as tf

L = tf.keras.layers


def conv(x, filters, size):
    return L.ReLU()(L.Conv2D(filters, (size, size), strides=(1, 1), padding="same")(x))


def block(x, f1, r3, f3, r5, f5, fp):
    pooled = L.MaxPool2D(pool_size=(3, 3), strides=(1, 1), padding="same")(x)
    ends = [conv(pooled, fp, 1), conv(conv(x, r5, 1), f5, 5), conv(conv(x, r3, 1), f3, 3), conv(x, f1, 1)]
    return L.concatenate(ends[::-1], axis=-1)
