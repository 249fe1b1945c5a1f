"""The layers of Keras: UpSampling2D and Conv2DTranspose.

Nothing to write; one has to know where each crops and pads.
"""

import keras
import numpy as np


def through(layer, x):
    return layer(np.asarray(x, "float32")[None, :, :, None])[0, :, :, 0]


def nearest(x, factor):
    return through(keras.layers.UpSampling2D(factor), x)


def bilinear(x, factor):
    return through(keras.layers.UpSampling2D(factor, interpolation="bilinear"), x)


def transposed_conv(x, kernel, stride):
    layer = keras.layers.Conv2DTranspose(1, kernel.shape, stride, padding="valid", use_bias=False)
    layer.build((None, *x.shape, 1))
    layer.set_weights([np.asarray(kernel, "float32")[:, :, None, None]])
    return through(layer, x)
