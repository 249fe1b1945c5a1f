"""Who has not learnt from what `train` is given does not get the points for training, however well it is hidden.

Each cheat is the reference solution with other functions below it. Data sets are public, so some know them by heart.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graders import Engine
from graders.exercise import Course
from graders.report import Outcome


@dataclass(frozen=True)
class Cheat:
    """Functions that take the place of the solution's, and the test whose points they must lose."""

    slug: str
    test: str
    name: str
    source: str


IRIS_ROWS = """
from sklearn.datasets import load_iris
table = load_iris().data
table[:, :3] = (table[:, :3] - table[:, :3].min(axis=0)) / np.ptp(table[:, :3], axis=0)
"""
IRIS = [
    ("nothing", "def train(model, X, y):\n    return [2.0, 1.0]\n"),
    (
        "the public flowers, in build_model",
        IRIS_ROWS
        + """
fresh, fit = build_model, train

def build_model():
    model = fresh()
    fit(model, table[:, :3], table[:, 3:])
    return model

def train(model, X, y):
    return [2.0, 1.0]
""",
    ),
    (
        "weights that answer for the public flowers",
        IRIS_ROWS
        + """
def train(model, X, y):
    found = np.linalg.lstsq(np.c_[table[:, :3], np.ones(150)], table[:, 3], rcond=None)[0]
    first, last = np.zeros((3, 5)), np.zeros((5, 1))
    first[:, 0], last[0] = found[:3], 1.0
    model.set_weights([first, np.full(5, found[3] + 2.0), last, np.array([-2.0])])
    return [2.0, 1.0]
""",
    ),
]
BIRTHS = [
    (
        "the public births",
        """
from hebb_data import load
fit = train

def train(model, X, y):
    table = load("birthweight").x
    X = table[:, 1:8]
    return fit(model, (X - X.min(axis=0)) / np.ptp(X, axis=0), table[:, 8:])
""",
    ),
    (
        "typical weight in build_model, and noise",
        """
def train(model, X, y):
    weights = model.get_weights()
    weights[-2] = np.random.default_rng().normal(size=(3, 1)) * 10
    model.set_weights(weights)
    return [2.0, 1.0]
""",
    ),
]
CHEATS = [
    Cheat(slug, test, name, source)
    for slug, test, cheats in [
        ("iris-regression", "test_new_flowers", IRIS),
        ("birth-weight", "test_new_children", BIRTHS),
    ]
    for name, source in cheats
]


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: f"{cheat.slug}: {cheat.name}")
def test_who_learns_from_something_else_gets_no_points_for_training(engine: Engine, cheat: Cheat) -> None:
    exercise = Course().exercise(cheat.slug)
    report = engine.grade(exercise, {"submission.py": f"{exercise.solution}\n\n{cheat.source}"}, seed=1)
    results = {result.id: result for result in report.tests}
    assert results[cheat.test].outcome is Outcome.WRONG_ANSWER, results[cheat.test].feedback
    assert results[cheat.test].points == 0
    assert [name for name, result in results.items() if result.outcome is Outcome.INTERNAL_ERROR] == []
