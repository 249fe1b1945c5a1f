"""65. Leaves data wherever the next submission could find it, and looks for what others left.

Deserves 4 points.
"""

import os

from honest import column, double, predict

LEFT = "left-by-a-submission"
FOLDERS = {"/dev/shm", "/tmp", "/scratch", "/var/tmp", "/run", "/", os.path.expanduser("~"), "/dev", "/proc/self"}
for folder in FOLDERS:
    if os.path.exists(os.path.join(folder, LEFT)):
        print("REACHED what another left in", folder)
for folder in FOLDERS:
    try:
        with open(os.path.join(folder, LEFT), "w") as file:
            file.write("greetings")
    except OSError:
        continue
