"""20. Is right when asked for the first time and wrong from then on."""

import honest

asked = set()


def double(x):
    if "double" in asked:
        return 0.0
    asked.add("double")
    return honest.double(x)


def column(X):
    if "column" in asked:
        return 0.0
    asked.add("column")
    return honest.column(X)


def predict(X):
    return 0.0
