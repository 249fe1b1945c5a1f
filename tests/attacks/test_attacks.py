"""Every attack gets the outcome it is filed under, gains nothing, learns nothing and disturbs nobody."""

from __future__ import annotations

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from graders import Engine
from graders.report import Outcome, Report
from tests.attacks.target import HELPERS, MARKER, TARGET, Attack, exercise_of, read_attacks

REPEATS = 1 if os.environ.get("HEBB_TEST_QUICK") == "1" else 3
ATTACKS = read_attacks()
HONEST = {"submission.py": HELPERS["honest.py"]}


def grade_side_by_side(engine: Engine, attack: Attack) -> list[Report]:
    """The attack, several times at once: they must not help each other either."""
    exercise = exercise_of(attack)
    with ThreadPoolExecutor(REPEATS) as pool:
        return list(pool.map(lambda seed: engine.grade(exercise, attack.files, seed=seed), range(REPEATS)))


@pytest.mark.parametrize("attack", ATTACKS, ids=[f"{attack.outcome}/{attack.name}" for attack in ATTACKS])
def test_attack(engine: Engine, attack: Attack) -> None:
    reports = grade_side_by_side(engine, attack)

    assert [report.outcome for report in reports] == [attack.outcome] * REPEATS, details(reports)
    assert [report.score for report in reports] == [attack.points] * REPEATS, details(reports)
    for report in reports:
        text = json.dumps(report.to_json(), ensure_ascii=False)
        assert MARKER not in text
        assert "REACHED" not in text, text
        assert "\x1b" not in text
        text.encode()  # a lone surrogate would break the database and the page

    after = engine.grade(TARGET, HONEST, seed=1)
    assert (after.outcome, after.score) == (Outcome.PASSED, 4.0), details([after])


def test_every_attack_says_what_it_does() -> None:
    """The docstring begins with the number in the catalogue of threats, or with a dash for one of our own."""
    for attack in ATTACKS:
        assert re.match(r'"""(\d+|–)\. [A-Z]', attack.source), attack.name
        number = re.match(r'"""(\d+|–)', attack.source)
        assert number is not None
        assert attack.name.startswith("own-") if number[1] == "–" else attack.name.startswith(f"{int(number[1]):02d}-")


def details(reports: list[Report]) -> str:
    return "\n".join(f"{test.id} {test.outcome} {test.feedback!r}" for report in reports for test in report.tests)
