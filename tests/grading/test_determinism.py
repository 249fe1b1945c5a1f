"""A verdict is a fact: the same submission, exercise and seed give the same report."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from graders import Engine
from graders.report import Report, Usage
from tests.grading.exercises import SOLUTION, an_exercise

SUBMISSIONS = {
    "right": SOLUTION,
    "wrong": "import numpy as np\n\n\ndef double(x):\n    return 2 * x + np.random.normal()\n",
    "broken": "def double(x):\n    raise ValueError({'a', 'b', 'c', x})\n",
    "gone": "import os\n\n\ndef double(x):\n    os._exit(x > 0)\n",
    "mistaken": "def double(x):\n    return x * x\n",
    "printing": "print({'some', 'words', 'in', 'a', 'set'})\n\n\ndef double(x):\n    return 0\n",
}


def fact(report: Report) -> Report:
    return replace(report, usage=Usage())


@pytest.mark.parametrize("name", SUBMISSIONS)
def test_the_same_seed_gives_the_same_report(engine: Engine, name: str) -> None:
    files = {"submission.py": SUBMISSIONS[name]}
    reports = [fact(engine.grade(an_exercise(), files, seed=11)) for _ in range(3)]
    assert reports[0] == reports[1] == reports[2]


def test_the_same_seed_gives_the_same_report_also_side_by_side(engine: Engine) -> None:
    files = {"submission.py": SUBMISSIONS["wrong"]}
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda seed: fact(engine.grade(an_exercise(), files, seed=seed)), [7] * 8))
    assert all(report == reports[0] for report in reports)


def test_another_seed_asks_for_other_numbers(engine: Engine) -> None:
    files = {"submission.py": SUBMISSIONS["wrong"]}
    said = {engine.grade(an_exercise(), files, seed=seed).tests[0].feedback for seed in range(3)}
    assert len(said) == 3


def test_without_a_seed_one_is_drawn_and_told(engine: Engine) -> None:
    files = {"submission.py": SUBMISSIONS["wrong"]}
    one, other = (engine.grade(an_exercise(), files) for _ in range(2))
    assert one.seed != other.seed
    assert fact(engine.grade(an_exercise(), files, seed=one.seed)) == fact(one)


def test_a_fresh_engine_gives_the_same_report(engine: Engine) -> None:
    """Also of a submission whose words depend on the order of a set."""
    with Engine(warm=("numpy",), probe=False) as fresh:
        for name in ("printing", "broken"):
            files = {"submission.py": SUBMISSIONS[name]}
            assert fact(fresh.grade(an_exercise(), files, seed=3)) == fact(engine.grade(an_exercise(), files, seed=3))
