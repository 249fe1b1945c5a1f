"""TensorFlow's singular values and eigenvalues. It pays only where the matrices are tensors already."""

import tensorflow as tf


def gradient_norms(Wh, steps):
    power, norms = tf.eye(Wh.shape[0], dtype=tf.float64), []
    for _ in range(steps):
        power = tf.matmul(Wh, power)
        norms.append(tf.linalg.svd(power, compute_uv=False)[0])
    return tf.stack(norms) if norms else tf.zeros(0, tf.float64)


def explain(Wh):
    excess = float(tf.reduce_max(tf.abs(tf.linalg.eigvals(Wh)))) - 1.0
    stories = {-1: "vanishes", 0: "neither", 1: "explodes"}
    return stories[(excess > 1e-6) - (excess < -1e-6)]
