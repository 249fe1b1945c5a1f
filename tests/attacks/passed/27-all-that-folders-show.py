"""27. Reads the first files of every folder that is there, for what tests or graders left in them.

Deserves 4 points.
"""

import os

from honest import *

MARKER = b"hebb-marker-61f0c" + b"5"


def content(path):
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return b""
    try:
        return os.read(file, 65_536)
    except OSError:
        return b""
    finally:
        os.close(file)


for root in ("/proc", "/sys", "/dev", "/etc", "/data", "/tmp", "/run", "/home", "/srv"):
    paths = (f"{folder}/{name}" for folder, _, names in os.walk(root) for name in names)
    for path, _ in zip(paths, range(2000), strict=False):
        if MARKER in content(path):
            print("REACHED", path)
