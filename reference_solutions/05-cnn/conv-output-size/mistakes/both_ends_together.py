"""Your same_padding counts the pixels of both ends together. The argument padding means the pixels at one end, so
half of them is right.
"""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = n + 2 * padding - kernel
    return room // stride + 1


def same_padding(kernel: int) -> int:
    return kernel - 1
