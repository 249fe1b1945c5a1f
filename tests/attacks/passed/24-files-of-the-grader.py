"""24. Walks the whole file system for tests, solutions, mistakes and other people's files.

Deserves 4 points.
"""

import os
import sys

from honest import column, double, predict

NAMES = ("test_hidden", "reference_solutions", "mistakes", "manage.py", ".git", "db.sqlite3", ".env")
PLACES = ("/etc", "/root", "/home", "/var", "/tmp", "/sys", "/run", "/dev/shm", "/boot", "/mnt", "/opt", "/srv")
LIBRARIES = {sys.prefix, sys.base_prefix, "/lib", "/lib64", "/usr", "/proc", "/etc/ld.so.cache"}

for top in ("/", *PLACES):
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in LIBRARIES]
        for name in [*folders, *files]:
            path = os.path.join(folder, name)
            is_ours = any(name == wanted or name.startswith(f"{wanted}.") for wanted in NAMES)
            if is_ours or (top != "/" and name in files and path not in LIBRARIES):
                print("REACHED", path)
