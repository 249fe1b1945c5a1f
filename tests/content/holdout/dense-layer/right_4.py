"""Right: tf.tensordot over the last axis, ops.convert_to_tensor, compute_output_shape as well."""

import keras
import tensorflow as tf


class Dense(keras.layers.Layer):
    """A densely connected layer."""

    def __init__(self, units, activation=None, **kwargs):
        self._settings = None
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)
        self.supports_masking = True

    def build(self, input_shape):
        width = int(input_shape[-1])
        limit = (6.0 / (width + self.units)) ** 0.5
        start = keras.initializers.RandomUniform(-limit, limit)
        self.kernel = self.add_weight(name="W", shape=[width, self.units], initializer=start, dtype="float32")
        self.bias = self.add_weight(name="b", shape=[self.units], initializer="zeros", dtype="float32")

    def call(self, inputs):
        inputs = tf.cast(inputs, tf.float32)
        v = tf.tensordot(inputs, tf.convert_to_tensor(self.kernel), axes=[[-1], [0]])
        return self.activation(tf.nn.bias_add(v, tf.convert_to_tensor(self.bias)))

    def compute_output_shape(self, input_shape):
        return tuple(input_shape[:-1]) + (self.units,)

    def get_config(self):
        config = super().get_config()
        config["units"] = self.units
        config["activation"] = keras.activations.serialize(self.activation)
        return config
