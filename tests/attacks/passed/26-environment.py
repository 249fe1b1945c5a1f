"""26. Reads the environment and the command line that the zygote was started with.

Deserves 4 points.
"""

import os

from honest import column, double, predict

for name in ("environ", "cmdline", "auxv"):
    try:
        with open(f"/proc/self/{name}", "rb") as file:
            found = file.read()
    except OSError:
        continue
    if any(word in found.upper() for word in (b"SECRET", b"PASSWORD", b"DATABASE", b"TOKEN", b"BROKER")):
        print("REACHED", name, found)
    if name == "environ" and found.strip(b"\0"):
        print("REACHED an environment", found)
for name in os.environ:
    if any(word in name for word in ("SECRET", "PASSWORD", "DATABASE", "TOKEN", "HEBB", "CELERY", "DJANGO")):
        print("REACHED", name)
