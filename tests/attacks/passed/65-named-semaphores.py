"""65. Counts the runs before it in a named semaphore, a lock file and a manager's shared list; none may survive.

Named semaphores are files below /dev/shm, which is not there; files of the scratch folder go with it.

Deserves 4 points.
"""

import os
from multiprocessing import shared_memory

from honest import column, double, predict

try:
    shared_memory.SharedMemory("hebb-runs", create=False)
    print("REACHED the memory of another run")
except (OSError, ImportError):
    pass
try:
    shared_memory.SharedMemory("hebb-runs", create=True, size=16).buf[0] = 1
except (OSError, ImportError):
    pass

try:
    import _multiprocessing

    _multiprocessing.SemLock(1, 0, 9, "/hebb-runs", False)
except (OSError, ImportError):
    pass

for number in range(50):
    try:
        os.close(os.open(f"runs-{number}", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        print("REACHED the file of another run")
