"""Right: the functional keras.losses.binary_crossentropy, then reduce_mean over rows."""

import keras
import tensorflow as tf


def discriminator_loss(real, fake):
    real, fake = tf.convert_to_tensor(real, tf.float32), tf.convert_to_tensor(fake, tf.float32)
    real_rows = keras.losses.binary_crossentropy(tf.ones(tf.shape(real)), real)
    fake_rows = keras.losses.binary_crossentropy(tf.zeros(tf.shape(fake)), fake)
    return tf.add_n([tf.reduce_mean(real_rows), tf.reduce_mean(fake_rows)])


def generator_loss(fake):
    fake = tf.convert_to_tensor(fake, tf.float32)
    return tf.reduce_mean(keras.losses.binary_crossentropy(tf.ones(tf.shape(fake)), fake))
