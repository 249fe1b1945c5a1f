"""66. Locks, leases and watches files that other jails see too.

Deserves 4 points.
"""

import fcntl
import os
import sys

import numpy
from honest import column, double, predict

shared = [os.open(path, os.O_RDONLY) for path in (numpy.__file__, sys.executable, os.path.dirname(numpy.__file__))]
for descriptor in shared:
    for lock in (
        lambda d=descriptor: fcntl.flock(d, fcntl.LOCK_SH | fcntl.LOCK_NB),
        lambda d=descriptor: fcntl.lockf(d, fcntl.LOCK_SH | fcntl.LOCK_NB),
        lambda d=descriptor: fcntl.fcntl(d, fcntl.F_SETLEASE, fcntl.F_RDLCK),
        lambda d=descriptor: fcntl.fcntl(d, fcntl.F_NOTIFY, fcntl.DN_ACCESS),
        lambda d=descriptor: fcntl.fcntl(d, 1024 + 7, 2**20),
    ):
        try:
            lock()
        except OSError:
            continue
        print("REACHED a lock")
