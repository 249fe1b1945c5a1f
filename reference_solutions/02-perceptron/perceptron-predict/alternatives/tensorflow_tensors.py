"""The same in TensorFlow; answers with a tensor.

It runs on a graphics card unchanged; whoever wants NumPy numbers must convert them.
"""

import tensorflow as tf


def predict(X, w, b):
    potential = tf.reduce_sum(tf.convert_to_tensor(X) * tf.convert_to_tensor(w), axis=-1) + b
    return tf.where(potential >= 0, 1, -1)
