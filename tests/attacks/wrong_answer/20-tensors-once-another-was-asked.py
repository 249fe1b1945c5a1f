"""20. Doubles and predicts with TensorFlow, but only after column was asked for, which a variable of the module counts.

Exercise: tensors.
Deserves 2 points.
"""

import honest
import tensorflow as tf

asked = tf.Variable(0.0)


def double(x):
    return float(tf.cast(asked > 0, tf.float32) * x * 2)


def column(X):
    asked.assign_add(1.0)
    return honest.column(X)


def predict(X):
    return honest.predict(X) * float(asked > 0) - 9 * float(asked == 0)
