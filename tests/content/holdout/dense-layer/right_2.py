"""Right: the Keras guide: random_normal, tf.matmul, super().build and the {**base, …} idiom."""

import tensorflow as tf
from tensorflow import keras


@keras.utils.register_keras_serializable(package="student")
class Dense(keras.layers.Layer):
    def __init__(self, units=32, activation=None, **kwargs):
        super(Dense, self).__init__(**kwargs)
        self.units = int(units)
        self.activation = keras.activations.get(activation)

    def build(self, input_shape):
        self.w = self.add_weight(
            shape=(input_shape[-1], self.units),
            initializer=keras.initializers.RandomNormal(stddev=0.05),
            trainable=True,
        )
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True)
        super().build(input_shape)

    def call(self, inputs):
        output = tf.matmul(inputs, self.w) + self.b
        if self.activation is not None:
            output = self.activation(output)
        return output

    def get_config(self):
        base = super().get_config()
        return {**base, "units": self.units, "activation": keras.activations.serialize(self.activation)}
