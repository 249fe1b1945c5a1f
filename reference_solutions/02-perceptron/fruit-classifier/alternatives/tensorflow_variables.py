"""The same training with TensorFlow variables, done once and remembered.

Questions after the first cost nothing; if no line separated the fruits it would never end.
"""

from functools import cache

import tensorflow as tf

FRUITS = tf.constant([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]], tf.float64)
TARGETS = tf.constant([1.0, 1.0, -1.0, -1.0], tf.float64)


def answer(w, b, x):
    return tf.where(tf.tensordot(w, x, axes=1) + b >= 0, tf.constant(1.0, tf.float64), -1.0)


@cache
def train():
    w, b = tf.Variable([-30.0, 300.0], dtype=tf.float64), tf.Variable(-1230.0, dtype=tf.float64)
    errors = True
    while errors:
        errors = False
        for x, target in zip(FRUITS, TARGETS, strict=True):
            error = target - answer(w, b, x)
            w.assign_add(0.01 * error * x)
            b.assign_add(0.01 * error)
            errors = errors or bool(error != 0)
    return w, b


def classify(weight_g, length_cm):
    w, b = train()
    return "C1" if answer(w, b, tf.constant([weight_g, length_cm], tf.float64)) > 0 else "C2"
