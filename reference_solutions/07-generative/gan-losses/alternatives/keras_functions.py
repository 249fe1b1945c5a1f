"""The function of keras.losses answers for each row; the means are taken here.

One line a loss; one must know that it takes the labels first.
"""

import keras
import tensorflow as tf


def mean_loss(label, answers):
    wanted = tf.fill(tf.shape(answers), float(label))
    return tf.reduce_mean(keras.losses.binary_crossentropy(wanted, answers))


@tf.function
def discriminator_loss(real, fake):
    return tf.add_n([mean_loss(1, real), mean_loss(0, fake)])


@tf.function
def generator_loss(fake):
    return mean_loss(1, fake)
