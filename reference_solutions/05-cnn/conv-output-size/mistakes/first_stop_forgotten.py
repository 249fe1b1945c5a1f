"""You count the steps, not the stops. Between five fence posts there are four gaps: the place where the window
begins counts too.
"""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = n + 2 * padding - kernel
    return room // stride


def same_padding(kernel: int) -> int:
    return (kernel - 1) // 2
