"""Letters for the axes, the activation as a layer's attribute, weights in one line each.

Takes inputs with any number of axes, and can be saved with its activation; the letters have to be learnt.
"""

import keras
from keras import ops


class Dense(keras.layers.Layer):
    def __init__(self, units, activation=None, **kwargs):
        super().__init__(**kwargs)
        self.units, self.activation = units, keras.activations.get(activation)

    def build(self, input_shape):
        self.kernel = self.add_weight((input_shape[-1], self.units), "glorot_normal")
        self.bias = self.add_weight((self.units,), "zeros")

    def call(self, inputs):
        return self.activation(ops.add(ops.einsum("...m,mu->...u", inputs, self.kernel), self.bias))

    def get_config(self):
        activation = keras.activations.serialize(self.activation)
        return {**super().get_config(), "units": self.units, "activation": activation}
