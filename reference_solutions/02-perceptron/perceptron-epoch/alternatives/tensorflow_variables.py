"""Weights and bias as TensorFlow variables that learn by assign_add.

Learns as a layer of TensorFlow does; a loop over single samples is slow there.
"""

import tensorflow as tf


def epoch(X, y, w, b, eta):
    weights, bias = tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1.0 if tf.tensordot(weights, tf.constant(x), axes=1) + bias >= 0 else -1.0
        if answer != target:
            errors += 1
            weights.assign_add(eta * (target - answer) * tf.constant(x))
            bias.assign_add(eta * (target - answer))
    return weights, bias, errors
