"""Augmented samples in one matrix; a while loop over the history."""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    samples = np.hstack([X, np.ones((len(X), 1))])
    v = np.append(np.zeros(X.shape[1]) if w0 is None else w0, b0)
    history = []
    while len(history) < max_epochs and 0 not in history:
        history.append(0)
        for i, sample in enumerate(samples):
            error = y[i] - (1 if sample.dot(v) >= 0 else -1)
            if error:
                v = v + eta * error * sample
                history[-1] += 1
    return v[:-1], v[-1], history
