"""``python -m tests.golden`` writes golden files of the present formats from the exercises of the first."""

from __future__ import annotations

import json
from typing import Any

from graders import Engine
from graders.exercise import Exercise
from graders.exercise.stored import FORMAT as EXERCISE
from graders.formats import Format
from graders.report import FORMAT as REPORT
from tests.golden import FOLDER, folder_of, graded, stored


def main() -> None:
    """Write what is not there; a golden file is never changed."""
    exercises = {name.partition("/")[2]: Exercise.from_json(data) for name, data in stored("exercises").items()}
    for slug, exercise in exercises.items():
        write("exercises", EXERCISE, slug, exercise.to_json())
    with Engine(("numpy",)) as engine:
        for name, report in graded(engine, exercises).items():
            write("reports", REPORT, name, report.to_json())


def write(kind: str, form: Format, name: str, data: dict[str, Any]) -> None:
    path = FOLDER / kind / folder_of(form) / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


main()
