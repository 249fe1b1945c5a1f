"""TensorFlow's softmax, with a very low score where the mask is; what is left there is put out afterwards.

No row has to be taken out, and it can be differentiated; that very low score is a trick, and needs float64 to be so
low.
"""

import tensorflow as tf


def attention(query, keys, values, mask=None):
    query, keys, values = (tf.convert_to_tensor(a, tf.float64) for a in (query, keys, values))
    scores = tf.einsum("qd,nd->qn", query, keys) / tf.sqrt(tf.cast(tf.shape(keys)[1], tf.float64))
    if mask is None:
        weights = tf.nn.softmax(scores, axis=-1)
    else:
        hidden = tf.where(mask, scores, tf.constant(-1e300, tf.float64))
        weights = tf.where(mask, tf.nn.softmax(hidden, axis=-1), tf.zeros_like(scores))
    return weights @ values, weights
