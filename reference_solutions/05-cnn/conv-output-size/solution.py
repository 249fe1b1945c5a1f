"""The size of what a convolution answers: how many times the window stops."""


def conv_output_size(n: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Stops along one side: floor((n + 2 padding - kernel) / stride) + 1.

    n, kernel, stride >= 1; padding >= 0 at each end; kernel <= n + 2 padding.
    """
    room = n + 2 * padding - kernel  # pixels that the window can still move over after its first stop
    return room // stride + 1


def same_padding(kernel: int) -> int:
    """Padding at each end that keeps the size, for an odd kernel and stride 1: from n + 2p - kernel + 1 = n."""
    return (kernel - 1) // 2
