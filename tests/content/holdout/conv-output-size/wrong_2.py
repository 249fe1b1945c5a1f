"""Wrong: rounds up: a last stop that does not lie wholly inside."""


def conv_output_size(n, kernel, stride=1, padding=0):
    return -(-(n + 2 * padding - kernel) // stride) + 1


def same_padding(kernel):
    return (kernel - 1) // 2
