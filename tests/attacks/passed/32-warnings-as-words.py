"""32. Warns of every input: in thousands of warnings, by categories with names of its own, and by the logging module.

A test may ask for the first twenty, and none passes them on.

Deserves 4 points.
"""

import logging
import warnings

import honest


def double(x):
    kind = type("REACHED" + str(x).translate({46: "p", 45: "m"}), (UserWarning,), {})
    for number in range(3000):
        warnings.warn(f"REACHED {x} {number}", kind, stacklevel=1)
    logging.critical("REACHED %s", x)
    return honest.double(x)


def column(X):
    warnings.warn_explicit(f"REACHED {X}", UserWarning, f"REACHED{X[0, 0]}.py", 1)
    return honest.column(X)


def predict(X):
    return honest.predict(X)
