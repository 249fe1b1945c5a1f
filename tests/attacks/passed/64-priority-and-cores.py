"""64. Asks for real-time scheduling, a higher priority, all processors, locked memory and more files.

Each is refused or changes its own share only; the control group counts what it used all the same.

Deserves 4 points.
"""

import contextlib
import os
import resource

from honest import column, double, predict

for make in (
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99)),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
    lambda: os.setpriority(os.PRIO_USER, 0, -20),
    lambda: os.sched_setaffinity(0, range(512)),
):
    with contextlib.suppress(OSError, ValueError):
        make()
for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_MEMLOCK):
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print("REACHED a limit without end:", limit)
    with contextlib.suppress(OSError, ValueError):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (hard, hard + 1))
        print("REACHED a limit above its own:", limit)
if os.getpriority(os.PRIO_PROCESS, 0) < 0 or os.sched_getscheduler(0) == os.SCHED_FIFO:
    print("REACHED a higher priority")
