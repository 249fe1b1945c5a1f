"""The weights are a NumPy array, the potential a TensorFlow product.

It mixes two libraries, which works, but each step from one to the other may change the type of the numbers.
"""

import numpy as np
import tensorflow as tf

WEIGHTS = np.array([-0.3, 0.2, 0.2])


def and_neuron(x1, x2):
    inputs = np.array([1.0, x1, x2])
    return 1 if tf.tensordot(WEIGHTS, inputs, axes=1) >= 0 else 0
