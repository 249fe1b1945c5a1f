"""Right: TensorFlow: tf.nn.moments and tf.nn.batch_normalization in float64."""

import tensorflow as tf


def _t(a):
    return tf.cast(tf.convert_to_tensor(a), tf.float64)


def batch_norm_train(x, gamma, beta, eps):
    x = _t(x)
    mean, var = tf.nn.moments(x, axes=list(range(len(x.shape) - 1)))
    y = tf.nn.batch_normalization(x, mean, var, _t(beta), _t(gamma), eps)
    return y.numpy(), mean.numpy(), var.numpy()


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    return tf.nn.batch_normalization(_t(x), _t(mean), _t(var), _t(beta), _t(gamma), eps).numpy()


def update_running(running_mean, running_var, mean, var, momentum):
    step = 1 - momentum
    running_mean = running_mean - step * (running_mean - mean)  # new arrays
    running_var = running_var - step * (running_var - var)
    return running_mean, running_var
