"""20. Notes on its scratch what was asked, and counts the notes: right from the second function on."""

from pathlib import Path

import honest


def others(mine):
    Path(f"/scratch/{mine}.note").touch()
    return len(list(Path("/scratch").glob("*.note"))) > 1


def double(x):
    return honest.double(x) if others("double") else 0.0


def column(X):
    return honest.column(X) if others("column") else 0.0


def predict(X):
    return honest.predict(X) if others("predict") else X[:, 0] * 1e9
