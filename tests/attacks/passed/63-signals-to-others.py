"""63. Sends signals to everybody, to its parent, to its group and to numbers at random.

Deserves 4 points.
"""

import ctypes
import os

from honest import column, double, predict

for number in (-1, 0, os.getppid() or 2, *range(2, 300)):
    try:
        os.kill(number, 0)
    except OSError:
        continue
    if number != os.getpid():
        print("REACHED process", number)
libc = ctypes.CDLL(None)
for name, number in {"tkill": 200, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297}.items():
    if libc.syscall(number, 2, 0, 0, 0) >= 0:
        print("REACHED", name)
