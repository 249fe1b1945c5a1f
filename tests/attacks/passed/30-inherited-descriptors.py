"""30. Uses every descriptor that is open beside standard streams and the socket to the judge.

Deserves 4 points.
"""

import os

from honest import column, double, predict

for number in range(4, 1024):
    try:
        os.fstat(number)
    except OSError:
        continue
    print("REACHED descriptor", number)
