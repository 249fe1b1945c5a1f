"""34. Sends itself a signal whose number tells an input.

Deserves 4 points.
"""

import os

from honest import *


def double(x):
    try:
        os.kill(os.getpid(), 34 + int(abs(x) * 1000) % 30)
    except OSError:
        pass
    return 2 * x
