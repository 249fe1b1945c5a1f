"""Wrong: the first stop is forgotten when a stride is given."""


def conv_output_size(n, kernel, stride=1, padding=0):
    return (n + 2 * padding - kernel + 1) // stride


def same_padding(kernel):
    return (kernel - 1) // 2
