"""65. Leaves shared memory, semaphores, queues, keys and a named socket in the kernel, and looks for another's.

The IPC namespace holds what System V made until the process ends, and no more; POSIX queues have no file system, keys
and sockets no system call that is allowed.

Deserves 4 points.
"""

import ctypes
import socket

from honest import column, double, predict

KEY, SIZE, CREATE = 0x48454242, 4096, 0o1000
libc = ctypes.CDLL(None, use_errno=True)
for name, get in (
    ("shared memory", lambda flags: libc.shmget(KEY, SIZE, flags)),
    ("semaphores", lambda flags: libc.semget(KEY, 1, flags)),
    ("messages", lambda flags: libc.msgget(KEY, flags)),
):
    if get(0o600) >= 0:
        print("REACHED another's", name)
    get(CREATE | 0o600)

for call, words in ((240, (b"/hebb", 0o102, 0o600, None)), (248, (b"user", b"hebb", b"x", 1, -3))):
    if libc.syscall(call, *words) >= 0:
        print("REACHED a place that outlives its process: system call", call)

try:
    with socket.socket(socket.AF_UNIX) as named:
        named.bind("\0hebb")
        print("REACHED a name that others may call")
except OSError:
    pass
