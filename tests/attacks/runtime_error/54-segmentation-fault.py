"""54. Reads address 0, jumps to address 0, aborts."""

import ctypes
import os


def double(x):
    return ctypes.string_at(0)


def column(X):
    return ctypes.CFUNCTYPE(ctypes.c_int)(0)()


def predict(X):
    os.abort()
