"""``python -m tests.golden`` writes golden files of the present formats from the exercises of the first."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from graders import Engine
from graders.exercise import Exercise
from graders.exercise.stored import FORMAT as EXERCISE
from graders.formats import Format
from graders.report import FORMAT as REPORT
from tests.golden import FOLDER, folder_of, graded, stored

DOMAINS = {
    "madaline": (
        "def mri_step(W, b, x, t, alpha):\n"
        "    return W.shape == (len(x), 2) and b.shape == (2,) and len(x) > 0 and t in (-1, 1) and alpha > 0\n"
        "\n\nDRAWN = {'mri_step': 'image'}\n"
    )
}
"""What the exercises of the first format have since been given, so that small examples are stored too."""


def main() -> None:
    """Write what is not there; a golden file is never changed."""
    packages = {name.partition("/")[2]: data for name, data in stored("exercises").items()}
    exercises = {name: with_domain(Exercise.from_json(data)) for name, data in packages.items()}
    for slug, exercise in exercises.items():
        write("exercises", EXERCISE, slug, exercise.to_json())
    with Engine(("numpy",)) as engine:
        for name, report in graded(engine, exercises).items():
            write("reports", REPORT, name, report.to_json())


def with_domain(exercise: Exercise) -> Exercise:
    return replace(exercise, domain=DOMAINS.get(exercise.slug, ""))


def write(kind: str, form: Format, name: str, data: dict[str, Any]) -> None:
    path = FOLDER / kind / folder_of(form) / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


main()
