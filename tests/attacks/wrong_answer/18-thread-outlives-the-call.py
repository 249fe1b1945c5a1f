"""18. Answers wrongly at once and has a thread correct the answer afterwards."""

import threading
import time

import numpy as np


def correct_later(answer, value):
    time.sleep(0.01)
    answer[...] = value


def later(right):
    answer = np.full_like(right, 1e9)
    threading.Thread(target=correct_later, args=(answer, right), daemon=True).start()
    return answer


def double(x):
    return later(np.asarray(2 * x))


def column(X):
    return later(X.sum(axis=1, keepdims=True))


def predict(X):
    return later(3 * X[:, 0] - X[:, 1])
