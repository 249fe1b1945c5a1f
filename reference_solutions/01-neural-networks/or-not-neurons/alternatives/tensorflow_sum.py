"""TensorFlow for the sum, and gates derived from one another by changing every sign.

Two rows of numbers give four gates; the library is heavy for two additions.
"""

import tensorflow as tf

AND = (-3.0, 2.0, 2.0)
OR = (-1.0, 2.0, 2.0)
NAND = tuple(-w for w in AND)
NOR = tuple(-w for w in OR)
NOT = (1.0, -2.0)


def fire(weights, *inputs):
    w = tf.constant(weights, dtype=tf.float64)
    x = tf.constant([1.0, *inputs], dtype=tf.float64)
    return int((tf.reduce_sum(w * x) >= 0).numpy())
