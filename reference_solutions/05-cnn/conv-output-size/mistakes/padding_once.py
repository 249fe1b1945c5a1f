"""You count the padding once. It is added at both ends of the image, so the image grows by twice that number."""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = n + padding - kernel
    return room // stride + 1


def same_padding(kernel: int) -> int:
    return (kernel - 1) // 2
