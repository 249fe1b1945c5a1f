"""42. Links names in its folder to files of the machine, so that a careless reader follows them.

Deserves 4 points.
"""

import ctypes
import os

from honest import column, double, predict

for make in (os.symlink, os.link):
    for target in ("/etc/passwd", "/proc/self/exe", "/scratch/submission.py"):
        try:
            make(target, "/scratch/report.json")
        except OSError:
            continue
        print("REACHED a link to", target)
try:
    os.mkfifo("/scratch/pipe")
    print("REACHED a pipe with a name")
except OSError:
    pass
