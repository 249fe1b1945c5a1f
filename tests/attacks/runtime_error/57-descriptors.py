"""57. Opens files until it may open no more."""

import os


def double(x):
    kept = []
    while True:
        kept.append(os.open("/dev/null", os.O_RDONLY))


def column(X):
    while True:
        os.pipe()


predict = column
