"""Right: math.floor of a quotient and a window that is moved by hand."""

import math


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    free = n + 2 * padding - kernel
    return math.floor(free / stride + 1)


def same_padding(kernel: int) -> int:
    return int((kernel - 1) / 2)
