"""You divide the whole image by the stride and then take the kernel away. The window needs its room first; only
what is left is divided into steps.
"""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    return (n + 2 * padding) // stride - kernel + 1


def same_padding(kernel: int) -> int:
    return (kernel - 1) // 2
