"""52. Takes shared memory, which no limit on private memory counts."""

import mmap


def double(x):
    block = mmap.mmap(-1, 2**29)
    for offset in range(0, 2**29, mmap.PAGESIZE):
        block[offset] = 1
    return len(block)


column = predict = double
