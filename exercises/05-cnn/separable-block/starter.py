"""The depthwise separable block of MobileNet, on a Keras tensor."""

from keras import KerasTensor


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """A convolution of 3 × 3 in two cheap steps: first each channel by itself, then the channels of each pixel.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    return x
