"""6. Numbers that are right but for an imaginary part, which whoever takes them for floats does not see."""


def double(x):
    return complex(2 * x, float("nan"))


def column(X):
    return X.sum(axis=1, keepdims=True) + 1e-3j


def predict(X):
    return 3 * X[:, 0] - X[:, 1] + 1e9j
