"""What the entry points may be called with."""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> bool:
    """A kernel that fits."""
    return n >= 1 and 1 <= kernel <= n + 2 * padding and stride >= 1 and padding >= 0


def same_padding(kernel: int) -> bool:
    """An odd kernel."""
    return kernel >= 1 and kernel % 2 == 1
