"""10. Fails, and has every hook that reports a failure say that all is well."""

import sys
import traceback

sys.excepthook = lambda *args: print("passed")
traceback.extract_tb = lambda *args, **kwargs: []
sys.unraisablehook = sys.excepthook


def double(x):
    raise RuntimeError("all tests passed")


column = predict = double
