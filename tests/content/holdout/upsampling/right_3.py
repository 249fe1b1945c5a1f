"""Right: the three Keras/TensorFlow layers themselves, float32."""

import keras
import numpy as np
import tensorflow as tf


def _map(x):
    return tf.constant(np.asarray(x, dtype="float32")[None, :, :, None])


def nearest(x, factor):
    return np.asarray(keras.layers.UpSampling2D(factor)(_map(x)))[0, :, :, 0]


def bilinear(x, factor):
    return np.asarray(keras.layers.UpSampling2D(factor, interpolation="bilinear")(_map(x)))[0, :, :, 0]


def transposed_conv(x, kernel, stride):
    h, w = x.shape
    kh, kw = kernel.shape
    shape = (1, (h - 1) * stride + kh, (w - 1) * stride + kw, 1)
    k = tf.constant(np.asarray(kernel, dtype="float32")[:, :, None, None])
    return tf.nn.conv2d_transpose(_map(x), k, shape, stride, "VALID").numpy()[0, :, :, 0]
