"""Counting what a network learns."""


def conv_params(kernel: int, channels: int, filters: int) -> int:
    """Weights and biases of a convolutional layer: square kernels, incoming channels, filters. A whole number."""
    return 0


def dense_params(inputs: int, units: int) -> int:
    """Weights and biases of a dense layer. A whole number."""
    return 0


def network_params(layers: list[dict]) -> int:
    """Weights and biases of a whole network. A whole number.

    layers: dictionaries with "kind" and what belongs to it, the input first:
    input (shape), conv and separable (kernel, filters, padding "same" or "valid"), pool (size), flatten, dense (units).
    """
    return 0
