"""69. Executes programs: from the libraries, from its own folder, from memory.

Deserves 4 points.
"""

import ctypes
import os
import sys

from honest import column, double, predict

with open("program", "wb") as file:
    file.write(b"#!/bin/sh\necho REACHED\n")
os.chmod("program", 0o777)
libc = ctypes.CDLL(None, use_errno=True)
for path in ("program", sys.executable, "/proc/self/exe", "/usr/bin/id"):
    try:
        os.execv(path, [path, "-c", "print('REACHED')"])
    except OSError:
        pass
    try:
        os.posix_spawn(path, [path, "-c", "print('REACHED')"], {})
        print("REACHED posix_spawn")
    except OSError:
        pass
if libc.syscall(319, b"x", 0) >= 0:
    print("REACHED memfd_create")
if os.system("echo REACHED") == 0:
    print("REACHED system")
try:
    ctypes.CDLL("./program")
    print("REACHED dlopen")
except OSError:
    pass
