"""The residual block of ResNet, on a Keras tensor."""

from keras import KerasTensor


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """Two convolutions, with the input added to what they give.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    return x
