"""TensorFlow tensors for the weights; the two answers are read as a binary number.

The region comes out of the network itself; the order of the letters has to be worked out once, and can be wrong
unseen.
"""

import tensorflow as tf

W = tf.constant([[1.0, 1.5], [2.0, -1.0]], dtype=tf.float64)
b = tf.constant([-6.0, -1.0], dtype=tf.float64)


def region(x):
    x = tf.reshape(tf.convert_to_tensor(x, dtype=tf.float64), (1, 2))
    fires = tf.cast(tf.matmul(x, W) + b >= 0, tf.int32)[0]
    return "DCAB"[int(2 * fires[0] + fires[1])]
