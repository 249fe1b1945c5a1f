"""A dense layer of one's own."""

from typing import Any

import keras


class Dense(keras.layers.Layer):
    """output = activation(inputs @ kernel + bias), with weights that are made at the first call."""

    def __init__(self, units: int, activation: Any = None, **kwargs: Any) -> None:
        """units: width of the output. activation: None, a name or a function."""
        super().__init__(**kwargs)

    def call(self, inputs: Any) -> Any:
        """The output (..., units) for inputs (..., m)."""
        return inputs
