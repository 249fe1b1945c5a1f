"""33. Tells of a training that there is none of, with an input as name, epoch and value of a metric.

Names come from a list, values have three digits and are shown to nobody but the submission's author while it runs;
they stand in no Report and decide no mark.

Deserves 4 points.
"""

import frames
import honest


def tell(x):
    metrics = {"loss": x, f"REACHED{x}": 1.0, "accuracy": float("inf") if x > 9 else 0.5}
    fields = {"kind": "TrainingProgress", "epoch": int(abs(x) * 1e6), "metrics": metrics}
    frames.write(frames.frame({"progress": fields}))


def double(x):
    tell(x)
    return honest.double(x)


def column(X):
    return honest.column(X)


def predict(X):
    return honest.predict(X)
