"""Tensors, with scatter updates of the columns that learn.

Nothing is changed in place; scattering into columns takes transposing there and back, where an index would do.
"""

import numpy as np
import tensorflow as tf


def net_inputs(x, W, b):
    return tf.linalg.matvec(tf.transpose(tf.convert_to_tensor(W, tf.float64)), x) + b


def forward(x, W, b):
    hidden = tf.where(net_inputs(x, W, b) >= 0, 1.0, -1.0)
    return 1 if float(tf.tensordot(hidden, [0.5, 0.5], 1)) + 0.5 >= 0 else -1


def mri_step(W, b, x, t, alpha):
    W, b = tf.convert_to_tensor(W, tf.float64), tf.convert_to_tensor(b, tf.float64)
    if forward(x, W, b) == t:
        return W, b
    z = net_inputs(x, W, b)
    learners = [[int(tf.argmin(tf.abs(z)))]] if t == 1 else tf.where(z > 0)
    corrections = alpha * (t - tf.gather_nd(z, learners))
    columns = tf.tensor_scatter_nd_add(tf.transpose(W), learners, corrections[:, None] * x[None, :])
    return tf.transpose(columns), tf.tensor_scatter_nd_add(b, learners, corrections)


def fit(X, t, alpha, max_epochs, seed):
    rng = np.random.default_rng(seed)
    b, W = rng.uniform(-0.5, 0.5, size=2), rng.uniform(-0.5, 0.5, size=(X.shape[1], 2))
    errors = []
    for _ in range(max_epochs):
        errors.append(0)
        for x, target in zip(X, t, strict=True):
            if forward(x, W, b) != target:
                errors[-1] += 1
                W, b = mri_step(W, b, x, int(target), alpha)
        if not errors[-1]:
            break
    return W, b, errors
