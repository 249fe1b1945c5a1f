"""64. Changes limits, priority and processors of the grader, and its own limits.

Deserves 4 points.
"""

import os
import resource

from honest import column, double, predict

for process in (2, 3, os.getppid() or 4, 1):
    for attempt in (
        lambda process=process: resource.prlimit(process, resource.RLIMIT_CPU, (1, 1)),
        lambda process=process: os.sched_setaffinity(process, {0}),
        lambda process=process: os.setpriority(os.PRIO_PROCESS, process, 19),
    ):
        try:
            attempt()
        except (OSError, ValueError):
            continue
        print("REACHED process", process)
for limit in range(16):
    try:
        resource.setrlimit(limit, resource.getrlimit(limit))
    except (OSError, ValueError):
        continue
    print("REACHED limit", limit)
