"""A dense layer of one's own."""

from typing import Any

import keras


class Dense(keras.layers.Layer):
    """output = activation(inputs @ kernel + bias), with weights that are made at the first call."""

    def __init__(self, units: int, activation: Any = None, **kwargs: Any) -> None:
        """units: width of the output. activation: None, a name or a function."""
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        """Make kernel (m, units) and bias (units,) for inputs (..., m)."""
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.bias = self.add_weight(shape=(self.units,), initializer="zeros", name="bias")

    def call(self, inputs: Any) -> Any:
        """The output (..., units) for inputs (..., m)."""
        return self.activation(keras.ops.matmul(inputs, self.kernel) + self.bias)

    def get_config(self) -> dict[str, Any]:
        """What ``Dense(**config)`` needs to make an equal layer."""
        return super().get_config() | {
            "units": self.units,
            "activation": keras.activations.serialize(self.activation),
        }
