"""Given to every attack beside its submission: right answers, for attacks that hide behind them."""


def double(x):
    return 2 * x


def column(X):
    return X.sum(axis=1, keepdims=True)


def predict(X):
    return 3 * X[:, 0] - X[:, 1]
