"""46. Sleeps, which costs no processor time.

Deserves 3 points.
"""

import time

from honest import column, predict


def double(x):
    time.sleep(1000)
