"""Clipped logarithms in plain TensorFlow.

Both losses stand there as in the paper; clipping stops the slope where an answer is certain and wrong, which working
from logits would not.
"""

import tensorflow as tf


def minus_log(probability):
    return -tf.reduce_mean(tf.math.log(tf.clip_by_value(tf.convert_to_tensor(probability), 1e-7, 1.0)))


def discriminator_loss(real, fake):
    return minus_log(real) + minus_log(1.0 - tf.convert_to_tensor(fake))


def generator_loss(fake):
    return minus_log(fake)
