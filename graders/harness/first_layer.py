"""TensorFlow's first operations, which take longer than all that follow, before there is a submission.

The first of all makes TensorFlow's context. That has threads, so it cannot be made where processes are forked; a jail
makes it while it waits.
"""

from __future__ import annotations

import sys


def settle() -> None:
    """Compute a layer once, where TensorFlow is loaded. Nothing of it stays that a submission could see."""
    if "tensorflow" not in sys.modules:
        return
    import tensorflow as tf

    weights = tf.Variable(tf.random.stateless_uniform((3, 5), seed=(0, 0)))
    sums = tf.nn.bias_add(tf.matmul(tf.ones((4, 3)), weights), tf.zeros(5))
    tf.nn.relu(sums).numpy()
