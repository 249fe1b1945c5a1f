"""Right: counting the stops with range."""


def conv_output_size(n, kernel, stride=1, padding=0):
    return len(range(0, n + padding + padding - kernel + 1, stride))


def same_padding(kernel):
    p = 0
    while conv_output_size(kernel, kernel, padding=p) < kernel:
        p += 1
    return p
