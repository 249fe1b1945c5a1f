"""Right: the formula with tf.clip_by_value and logarithms."""

import tensorflow as tf

EPS = 1e-7


def safe_log(p):
    return tf.math.log(tf.clip_by_value(p, EPS, 1.0))


def discriminator_loss(real, fake):
    return -tf.reduce_mean(safe_log(real)) - tf.reduce_mean(safe_log(1.0 - fake))


def generator_loss(fake):
    return -tf.reduce_mean(safe_log(fake))
