"""The exercises that are attacked, and what an attack file says about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from graders.exercise import Bound, Course, Exercise, Limits
from graders.report import Outcome

HERE = Path(__file__).parent
MARKER = "hebb-marker-61f0c5"
"""Stands in everything that no submission may ever see, and so must stand in no report."""

HELPERS = {path.name: path.read_text(encoding="utf-8") for path in (HERE / "helpers").glob("*.py")}


@dataclass(frozen=True)
class Attack:
    """One file: what it does, the outcome it must get (its folder), the points its answers deserve, its exercise."""

    name: str
    outcome: Outcome
    points: float
    exercise: str
    source: str

    @property
    def files(self) -> dict[str, str]:
        """The submission."""
        return {"submission.py": self.source, **HELPERS}


def read_attacks() -> list[Attack]:
    """All of them, by folder and name."""
    return [_read(path) for outcome in Outcome for path in sorted((HERE / str(outcome)).glob("*.py"))]


def _read(path: Path) -> Attack:
    source = path.read_text(encoding="utf-8")
    points = re.search(r"^Deserves (\d+) points?\.$", source, re.MULTILINE)
    exercise = re.search(r"^Exercise: (\S+)\.$", source, re.MULTILINE)
    return Attack(
        name=path.stem,
        outcome=Outcome(path.parent.name),
        points=float(points[1]) if points else 0.0,
        exercise=exercise[1] if exercise else "target",
        source=source,
    )


def exercise_of(attack: Attack) -> Exercise:
    """What it is handed in for: one of ours, or one of the course."""
    ours = {one.slug: one for one in (TARGET, TENSORS, MODEL, LOOSE, DRAWING)}
    return ours.get(attack.exercise) or Course().exercise(attack.exercise)


TARGET = Exercise(
    slug="target",
    chapter="00-attacks",
    uuid="1b6f8a52-0f0e-4a44-9f4e-5c1f5bb3d5a1",
    title="A target",
    summary="Three functions of numbers and arrays.",
    concepts=(),
    prerequisites=(),
    tier="I",
    points=4.0,
    entry_points=("double", "column", "predict"),
    limits=Limits(cpu_s=1, wall_s=5, memory_mb=96, threads=8, output_kb=64, files_mb=4),
    seeds=(1,),
    statement="Double a number, sum the rows of a matrix into a column, predict 3·a − b.",
    starter="def double(x):\n    pass\n\n\ndef column(X):\n    pass\n\n\ndef predict(X):\n    pass\n",
    visible_tests="def test_two(student):\n    assert student.double(1) == 2\n",
    hints=("Add.", "Add it to itself."),
    solution=f'MARKER = "{MARKER}"\n\n\n' + HELPERS["honest.py"],
    hidden_tests=f'''
import numpy as np
import pytest
from graders.judge.checks import assert_bound, assert_close, rmse

MARKER = "{MARKER}"


@pytest.mark.points(1)
@pytest.mark.feedback("Twice the number.")
def test_double(student, reference, rng):
    """Numbers are doubled."""
    for x in rng.normal(size=3).tolist():
        assert_close(student.double(x), reference.double(x), name="double")


@pytest.mark.points(2)
@pytest.mark.feedback("One sum for each row, as a column.")
def test_column(student, reference, rng):
    """Rows are summed into a column."""
    X = rng.normal(size=(5, 3))
    first, second = student.column(X), student.column(X[:4])
    assert_close(first, reference.column(X), name="column")
    assert_close(second, reference.column(X[:4]), name="column")


@pytest.mark.points(1)
@pytest.mark.feedback("Three times the first feature less the second.")
def test_predict(student, rng, bounds):
    """Predictions are good."""
    X = rng.normal(size=(20, 2))
    assert_bound(rmse(student.predict(X), 3 * X[:, 0] - X[:, 1]), bounds["rmse"], name="the error")
''',
    alternatives={"marked": f'"""{MARKER}"""\n'},
    mistakes={"triple": f'"""That is three times."""\n# {MARKER}\n\n\ndef double(x):\n    return 3 * x\n'},
    bounds={"rmse": Bound(0.1, "lower", "The reference is exact.")},
)

LOOSE = replace(
    TARGET,
    slug="loose",
    uuid="5f0b2d0e-6f5e-4a5e-9a43-0f6f6f3c1d11",
    title="A target whose tests take what comes",
    summary="Items, a column and a text, which the tests use without a look at them first.",
    points=3.0,
    entry_points=("items", "column", "text"),
    limits=Limits(cpu_s=5, wall_s=4, memory_mb=640, threads=8, output_kb=64, files_mb=4),
    statement="Some items, a column of numbers, a text.",
    starter="def items():\n    pass\n\n\ndef column():\n    pass\n\n\ndef text():\n    pass\n",
    visible_tests="def test_two(student):\n    assert student.items() == [1, 2]\n",
    hints=("Answer.", "Answer shortly."),
    solution=(
        f'MARKER = "{MARKER}"\n\n\ndef items():\n    return [1, 2]\n\n\n'
        "def column():\n    return [[1.0], [2.0]]\n\n\ndef text():\n    return 'aa'\n"
    ),
    hidden_tests='''
import difflib
import re

import numpy as np
import pytest


@pytest.mark.points(1)
@pytest.mark.feedback("One and two.")
def test_items(student):
    """Items are counted and sorted."""
    items = student.items()
    assert len(set(items)) == 2
    assert 3 ** items[0] == 3
    assert sorted(items) == [1, 2], f"{items} are not 1 and 2"


@pytest.mark.points(1)
@pytest.mark.feedback("A column.")
def test_column(student):
    """A column is compared with many numbers."""
    column = np.array(student.column())
    assert np.abs(column - np.arange(5000.0)).min() == 0.0
    assert len(np.unique(np.round(column, 3))) == 2


@pytest.mark.points(1)
@pytest.mark.feedback("A text of the letter a.")
def test_text(student):
    """A text is looked through."""
    text = student.text()
    assert re.fullmatch(r"(a+)+", text), "There is another letter in it."
    assert difflib.SequenceMatcher(None, text, text[::-1], autojunk=False).ratio() == 1.0
''',
    mistakes={},
    bounds={},
)

TENSORS = replace(
    TARGET,
    slug="tensors",
    uuid="8a4f0b0e-3c5d-4a2f-9d16-7b7f4f1f9c44",
    title="A target with TensorFlow",
    summary="The same functions, which the solution computes with TensorFlow.",
    tier="M",
    limits=Limits(cpu_s=10, wall_s=20, memory_mb=512, threads=64, output_kb=64, files_mb=64),
    solution=f"import tensorflow as tf\n\n{TARGET.solution}",
)

DRAWING = replace(
    TARGET,
    slug="drawing",
    uuid="2c1de6c4-6a43-4b8f-8b7b-9a6f0f5b7a33",
    title="A drawing as target",
    summary="A line and some points.",
    points=2.0,
    entry_points=("plot",),
    limits=Limits(cpu_s=5, wall_s=10, memory_mb=256, threads=8, output_kb=64, files_mb=4),
    statement="Draw the line y = w·x + b and the points.",
    starter="def plot(ax, w, b, points):\n    pass\n",
    visible_tests="def test_nothing(student):\n    pass\n",
    hints=("Draw.", "Draw both."),
    solution=(
        f'MARKER = "{MARKER}"\n\n\ndef plot(ax, w, b, points):\n    ax.plot([-10, 10], [b - 10 * w, b + 10 * w])\n'
        "    ax.scatter(points[:, 0], points[:, 1])\n"
    ),
    hidden_tests='''
import pytest
from graders.judge.checks import assert_line, assert_points


def picture(student, rng):
    (w, b), points = rng.uniform(1, 2, size=2).tolist(), rng.uniform(-10, 10, size=(5, 2))
    ax = student.axes()
    student.plot(ax, w, b, points)
    return ax, w, b, points


@pytest.mark.points(1)
@pytest.mark.feedback("The line.")
def test_line(student, rng):
    """The line is drawn."""
    ax, w, b, _ = picture(student, rng)
    assert_line(ax, lambda x: w * x + b, name="the plot")


@pytest.mark.points(1)
@pytest.mark.feedback("The points.")
def test_points(student, rng):
    """The points are drawn."""
    ax, _, _, points = picture(student, rng)
    assert_points(ax, points, name="the plot")
''',
    mistakes={},
    bounds={},
)

MODEL = replace(
    TARGET,
    slug="model",
    uuid="d0f5cf5a-5c6b-4c0c-8f0e-2d1e6d1c7a52",
    title="A model as target",
    summary="A small classifier.",
    tier="M",
    points=2.0,
    entry_points=("train",),
    limits=Limits(cpu_s=20, wall_s=60, memory_mb=1024, threads=64, output_kb=64, files_mb=4),
    statement="Train a model that tells positive sums from negative ones.",
    starter="def train(X, y):\n    pass\n",
    visible_tests="def test_nothing(student):\n    pass\n",
    hints=("Train.", "Train longer."),
    solution=f'MARKER = "{MARKER}"\n',
    hidden_tests=f'''
import numpy as np
import pytest
from graders.judge.checks import accuracy, assert_rebuilds, assert_bound

MARKER = "{MARKER}"


@pytest.mark.points(2)
@pytest.mark.feedback("Train until held-out samples are told apart.")
def test_accuracy(student, rng, bounds):
    """Held-out samples are told apart."""
    X = rng.normal(size=(64, 4))
    y = (X.sum(axis=1) > 0).astype(int)
    model = student.train(X[:32], y[:32])
    scores = model.predict(X[32:])
    assert_bound(accuracy(scores, y[32:]), bounds["accuracy"], name="accuracy")
    assert_rebuilds(model, X[32:], name="the model")
''',
    mistakes={},
    bounds={"accuracy": Bound(0.95, "higher", "The classes are linearly separable.")},
)
