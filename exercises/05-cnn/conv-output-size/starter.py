"""The size of what a convolution answers."""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """How many places along one side the window stops at.

    n: pixels of the image along this side. kernel: pixels of the window, at most n + 2 * padding.
    stride: pixels from one stop to the next. padding: pixels added at each of the two ends.
    Returns a whole number.
    """
    return n


def same_padding(kernel: int) -> int:
    """The padding at each end with which an odd kernel and stride 1 keep the size of the image.

    kernel: pixels of the window, an odd number. Returns a whole number.
    """
    return 0
