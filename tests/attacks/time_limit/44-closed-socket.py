"""44. Closes its socket to the judge and stays.

Deserves 3 points.
"""

import os
import time

from honest import column, predict


def double(x):
    os.close(3)
    time.sleep(1000)
