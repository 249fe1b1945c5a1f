"""33. Raises in one of many lines, and by one of many built-in exceptions, as the input has it.

The line and the exception are told: a few bits of an input that other code will never meet again.
"""

EXCEPTIONS = (ValueError, TypeError, KeyError, IndexError, ArithmeticError, RuntimeError, LookupError, OSError)


def double(x):
    raise EXCEPTIONS[int(abs(x) * 1000) % 8]("CAER"[::-1] + "HED")


def column(X):
    exec(compile("\n" * int(abs(X[0, 0]) * 30) + "raise ValueError", "submission.py", "exec"))


def predict(X):
    raise {n: ZeroDivisionError() for n in range(100)}[int(abs(X[0, 0]) * 30)]
