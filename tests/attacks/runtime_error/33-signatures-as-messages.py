"""33. Gives its functions parameters that are called by the inputs, so that a refused call would name them."""

import inspect

import honest


def told(function, x):
    name = "REACHED_" + str(x).translate({46: "p", 45: "m", 43: "p"})
    function.__signature__ = inspect.Signature([inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY)])


def double(x):
    told(double, x)
    return honest.double(x)


def column(X):
    told(column, X[0, 0])
    return honest.column(X)


def predict(X):
    told(double, X[0, 0])
    raise TypeError
