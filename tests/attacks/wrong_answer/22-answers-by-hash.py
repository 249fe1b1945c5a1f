"""22. Looks its answers up by a hash of the inputs, as they were in a run before.

Deserves 3 points.
"""

import hashlib

from honest import *

KNOWN = {"5d41402abc4b2a76b9719d911017c592": 0.0}


def predict(X):
    return KNOWN.get(hashlib.sha256(X.tobytes()).hexdigest(), 0.0 * X[:, 0])
