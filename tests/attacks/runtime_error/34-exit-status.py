"""34. Ends the process with an input as its exit status.

Deserves 3 points.
"""

import os

from honest import *


def double(x):
    os._exit(3 + int(abs(x) * 1000) % 200)
