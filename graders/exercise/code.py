"""The Python files of an exercise, held against its settings."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass
from pathlib import Path

from graders.exercise.domains import check_domain
from graders.exercise.exercise_toml import Settings
from graders.exercise.files import Files, path_of
from graders.exercise.folders import ExerciseFolders
from graders.exercise.marks import check_hidden_tests, check_visible_tests
from graders.exercise.problems import Findings
from graders.exercise.source import Function, Source, bindings, has_docstring, parameters, parse, signature


@dataclass(frozen=True)
class Codes:
    """One exercise's code with what it is checked against."""

    folders: ExerciseFolders
    settings: Settings
    files: Files


def check_codes(codes: Codes, findings: Findings) -> None:
    """Check all Python files of an exercise; every fault goes to ``findings``."""
    shown, hidden, files = codes.folders.shown, codes.folders.hidden, codes.files
    starter = _entry_points(shown / "starter.py", files.starter, codes, findings)
    solution = _entry_points(hidden / "solution.py", files.solution, codes, findings)
    _check_documented(starter, shown / "starter.py", findings)
    _check_documented(solution, hidden / "solution.py", findings)
    _check_same_signatures(starter, solution, hidden / "solution.py", findings)
    for folder, texts in (("alternatives", files.alternatives), ("mistakes", files.mistakes)):
        for stem, text in texts.items():
            path = path_of(hidden / folder, stem)
            _entry_points(path, text, codes, findings)
            _check_module_docstring(path, text, folder, findings)
    check_domain(solution, hidden / "domain.py", files.domain, findings)
    if visible := parse(shown / "test_visible.py", files.visible_tests, findings):
        check_visible_tests(visible, findings)
    if tests := parse(hidden / "test_hidden.py", files.hidden_tests, findings):
        _check_points(tests, codes, findings)


def _entry_points(path: Path, text: str, codes: Codes, findings: Findings) -> dict[str, ast.stmt]:
    """The statements that define the entry points; a missing one is a finding."""
    source = parse(path, text, findings)
    if source is None:
        return {}
    bound = bindings(source.tree)
    for name in codes.settings.entry_points:
        if name not in bound:
            findings.add(path, f"it does not define `{name}`, an entry point of exercise.toml.")
    return {name: bound[name] for name in codes.settings.entry_points if name in bound}


def _check_documented(entry_points: dict[str, ast.stmt], path: Path, findings: Findings) -> None:
    for name, node in entry_points.items():
        if isinstance(node, Function | ast.ClassDef) and not has_docstring(node):
            findings.add(path, f"`{name}` has no docstring; say what comes in and out: shapes and dtypes.", node.lineno)
        if isinstance(node, Function):
            bare = [arg.arg for arg in parameters(node) if arg.annotation is None]
            if bare or node.returns is None:
                what = ", ".join([*bare, *(["its result"] if node.returns is None else [])])
                findings.add(path, f"`{name}` needs type hints for {what}.", node.lineno)


def _check_same_signatures(
    starter: dict[str, ast.stmt], solution: dict[str, ast.stmt], path: Path, findings: Findings
) -> None:
    for name, node in solution.items():
        begun = starter.get(name)
        if isinstance(node, Function) and isinstance(begun, Function) and signature(node) != signature(begun):
            message = f"`{name}({signature(node)})` has another signature than in starter.py: ({signature(begun)})."
            findings.add(path, message, node.lineno)


def _check_module_docstring(path: Path, text: str, folder: str, findings: Findings) -> None:
    wanted = {
        "alternatives": "say what is different about it",
        "mistakes": "it is what a student who made this mistake reads",
    }[folder]
    try:
        documented = has_docstring(ast.parse(text))
    except SyntaxError:
        return  # told by parse()
    if not documented:
        findings.add(path, f"it needs a module docstring: {wanted}.", 1)


def _check_points(tests: Source, codes: Codes, findings: Findings) -> None:
    total = check_hidden_tests(tests, findings)
    if not math.isclose(total, codes.settings.points):
        message = (
            f"its tests are worth {total:g} points together, exercise.toml says `points = {codes.settings.points:g}`."
        )
        findings.add(tests.path, message)
