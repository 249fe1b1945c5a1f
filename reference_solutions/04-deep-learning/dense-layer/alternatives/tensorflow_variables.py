"""TensorFlow's product over one axis, explicit initialisers, and an activation that is kept as it came.

Says exactly how the weights begin; there is more to write, and it works with TensorFlow only.
"""

import tensorflow as tf
from tensorflow import keras


class Dense(keras.layers.Layer):
    def __init__(self, units, activation=None, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.g = activation

    def build(self, input_shape):
        bound = (6.0 / (input_shape[-1] + self.units)) ** 0.5
        start = keras.initializers.RandomUniform(-bound, bound)
        self.W = self.add_weight(name="W", shape=(input_shape[-1], self.units), initializer=start, trainable=True)
        self.b = self.add_weight(name="b", shape=[self.units], initializer=keras.initializers.Zeros())
        self.built = True

    def call(self, inputs):
        z = tf.tensordot(inputs, self.W, axes=1)
        return keras.activations.get(self.g)(tf.nn.bias_add(z, self.b))

    def get_config(self):
        config = super().get_config()
        config.update(units=self.units, activation=self.g)
        return config
