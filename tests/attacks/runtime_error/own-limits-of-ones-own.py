"""–. Lowers its own limit of processor time, so that the kernel's SIGKILL would look like our failure."""

import resource


def double(x):
    resource.setrlimit(resource.RLIMIT_CPU, (0, 0))
    while True:
        pass


column = predict = double
