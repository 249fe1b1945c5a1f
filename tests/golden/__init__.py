"""What was ever stored, and what is made of it now."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from graders import Engine
from graders.exercise import Exercise
from graders.formats import Format
from graders.report import Report

FOLDER = Path(__file__).parent
SEED = 7


def stored(kind: str) -> dict[str, dict[str, Any]]:
    """All golden files of ``exercises`` or ``reports``, by format and name: ``format-1/and-neuron``."""
    paths = sorted((FOLDER / kind).glob("format-*/*.json"))
    return {f"{path.parent.name}/{path.stem}": json.loads(path.read_text(encoding="utf-8")) for path in paths}


def folder_of(form: Format) -> str:
    """Where the golden files of a format's present number lie."""
    return f"format-{form.number}.{form.minor}"


def graded(engine: Engine, exercises: dict[str, Exercise]) -> dict[str, Report]:
    """What becomes of the golden submissions, and of the others whose Reports are stored, by the Reports' names."""
    neuron, madaline = exercises["and-neuron"], exercises["madaline"]
    reports = {
        path.stem: engine.grade(
            neuron,
            {"submission.py": path.read_text(encoding="utf-8")},
            seed=SEED,
            tests="visible" if path.stem == "drawing" else "hidden",
        )
        for path in sorted((FOLDER / "submissions").glob("*.py"))
    }
    for name, source in (("passed", madaline.solution), ("wrong", madaline.mistakes["learns_when_right"])):
        reports[f"madaline-{name}"] = engine.grade(madaline, {"submission.py": source}, seed=SEED)
    broken = replace(neuron, hidden_tests=f"import nowhere\n{neuron.hidden_tests}")
    reports["internal_error"] = engine.grade(broken, {"submission.py": neuron.solution}, seed=SEED)
    return reports
