"""49. Makes children by every other road than fork: vfork, clone, clone3, spawn, a terminal, a pool, a daemon.

A system call that makes a process is refused whatever it is called; threads alone are allowed.

Deserves 4 points.
"""

import ctypes
import os
import pty
import subprocess
from concurrent.futures import ProcessPoolExecutor

from honest import column, double, predict

libc = ctypes.CDLL(None, use_errno=True)
SIGCHLD, CLONE_PARENT, FORK, VFORK, CLONE, CLONE3 = 17, 0x8000, 57, 58, 56, 435


class Arguments(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_uint64) for name in ("flags", "pidfd", "child", "parent", "signal", "stack", "size", "tls")
    ]


def outlive(pid):
    if pid == 0:
        os.write(1, b"REACHED a child\n")
        os._exit(0)


for flags in (SIGCHLD, SIGCHLD | CLONE_PARENT, 0):
    outlive(libc.syscall(CLONE, flags, 0, 0, 0, 0))
outlive(libc.syscall(FORK))
outlive(libc.syscall(CLONE3, ctypes.byref(Arguments(signal=SIGCHLD)), ctypes.sizeof(Arguments)))

for make in (
    lambda: outlive(pty.fork()[0]),
    lambda: os.posix_spawn("/bin/sh", ["sh", "-c", "echo REACHED"], {}),
    lambda: subprocess.run(["echo", "REACHED"], check=False),
    lambda: os.popen("echo REACHED").read(),
    lambda: ProcessPoolExecutor(1).submit(print, "REACHED").result(),
):
    try:
        make()
    except Exception:
        continue
