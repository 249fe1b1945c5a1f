"""Wrong: the padding is counted at one end only."""


def conv_output_size(n, kernel, stride=1, padding=0):
    return (n + padding - kernel) // stride + 1


def same_padding(kernel):
    return (kernel - 1) // 2
