"""The softmax of TensorFlow, in double precision, and the draw by NumPy.

Stable without thinking; loads a large library for one line.
"""

import tensorflow as tf


def sample(probabilities, temperature, rng):
    q = tf.nn.softmax(tf.math.log(tf.cast(probabilities, tf.float64)) / temperature).numpy()
    return int(rng.choice(q.size, p=q / q.sum()))
