"""You round the number of steps up. A step that would carry the window over the edge of the image is not made: the
pixels at the end are left out, so the division drops its rest.
"""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = n + 2 * padding - kernel
    return -(-room // stride) + 1


def same_padding(kernel: int) -> int:
    return (kernel - 1) // 2
