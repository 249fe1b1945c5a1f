"""11. Edits the local variables of the harness's frames while it is called.

Deserves 3 points.
"""

import ctypes
import sys

from honest import *


def double(x):
    frame = sys._getframe().f_back
    while frame:
        for name in ("value", "reply", "packed"):
            if name in frame.f_locals:
                frame.f_locals[name] = 2 * x
                ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
        frame = frame.f_back
    return 3 * x
