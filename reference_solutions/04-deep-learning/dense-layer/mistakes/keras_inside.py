"""Your layer has a layer of Keras inside, which does its work. Make the two weights yourself with add_weight, and write
the product and the sum.
"""

from typing import Any

import keras


class Dense(keras.layers.Layer):
    def __init__(self, units: int, activation: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)
        self.inner = keras.layers.Dense(units, activation=activation)

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        self.inner.build(input_shape)

    def call(self, inputs: Any) -> Any:
        return self.inner(inputs)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {
            "units": self.units,
            "activation": keras.activations.serialize(self.activation),
        }
