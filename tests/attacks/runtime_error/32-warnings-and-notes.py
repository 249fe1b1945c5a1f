"""32. Puts the inputs into warnings, logs, notes, causes and groups of errors."""

import logging
import warnings

SAID = "REACH" + "ED"  # so that the line itself does not say it


def double(x):
    warnings.warn(f"{SAID} {x}")
    logging.error(SAID + " %s", x)
    raise DeprecationWarning(f"{SAID} {x}")


def column(X):
    error = ValueError(f"{SAID} {X}")
    error.add_note(f"{SAID} {X}")
    raise error from KeyError(f"{SAID} {X}")


def predict(X):
    raise ExceptionGroup(f"{SAID} {X[0]}", [ValueError(f"{SAID} {X}")])
