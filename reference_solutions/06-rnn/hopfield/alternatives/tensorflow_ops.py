"""Weights and energy by einsum in TensorFlow; the visits read one row of weights at a time.

The sums name their axes; visits come one after the other, so TensorFlow gains nothing there.
"""

import numpy as np
import tensorflow as tf


def store(patterns):
    x = tf.convert_to_tensor(patterns, tf.float64)
    W = tf.einsum("ki,kj->ij", x, x) / x.shape[1]
    return tf.linalg.set_diag(W, tf.zeros(x.shape[1], tf.float64))


def recall(W, state, max_steps):
    s = state.astype(int)
    for _ in range(max_steps):
        turned = 0
        for i, row in enumerate(np.asarray(W)):
            wanted = int(np.sign(row.dot(s))) or s[i]
            turned += wanted != s[i]
            s[i] = wanted
        if not turned:
            break
    return s


def energy(W, state):
    return float(tf.einsum("i,ij,j->", *(tf.convert_to_tensor(a, tf.float64) for a in (state, W, state)))) / -2
