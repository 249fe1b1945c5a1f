"""28. Tries to trace, read and write the memory of other processes.

Deserves 4 points.
"""

import ctypes

from honest import column, double, predict

libc = ctypes.CDLL(None, use_errno=True)
CALLS = {"ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "pidfd_getfd": 438}
for name, number in CALLS.items():
    for process in (1, 2, 3):
        if libc.syscall(number, process if name != "ptrace" else 16, process, 0, 0, 0, 0) >= 0:
            print("REACHED", name, process)
