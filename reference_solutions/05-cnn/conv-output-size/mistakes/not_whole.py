"""Your answer is a float, and sometimes it is not whole. A window stops a whole number of times: use // in place
of /.
"""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = n + 2 * padding - kernel
    return room / stride + 1


def same_padding(kernel: int) -> int:
    return (kernel - 1) / 2
