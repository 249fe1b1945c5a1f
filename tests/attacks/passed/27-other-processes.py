"""27. Looks for other processes in /proc, their memory and their descriptors.

Deserves 4 points.
"""

import os

from honest import column, double, predict

numbers = {name for name in os.listdir("/proc") if name.isdigit()} | {str(n) for n in range(2, 400)}
for number in numbers - {"1"}:
    for name in ("mem", "maps", "environ", "cmdline", "status", "root", "cwd", "fd/0", "fd/3"):
        try:
            os.stat(f"/proc/{number}/{name}")
        except OSError:
            continue
        print("REACHED", number, name)
for name in ("kcore", "kmsg", "kallsyms", "sys/kernel/core_pattern", "sysrq-trigger"):
    if os.path.exists(f"/proc/{name}"):
        print("REACHED", name)
