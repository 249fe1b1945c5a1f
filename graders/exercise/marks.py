"""The marks of a test file, read from its text: points, feedback, and how many cases a parametrised test has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.exercise.cases import check_names, length, literal
from graders.exercise.problems import Findings
from graders.exercise.source import Function, Source, has_docstring, parameters, tests


def check_hidden_tests(source: Source, findings: Findings) -> float:
    """Check every hidden test and return the sum of their points; a test's points count for each of its cases."""
    found = _named_tests(source, findings)
    total = 0.0
    for test in found:
        points = _points(source, test, findings)
        cases = _cases(source, test, findings)
        _check_feedback(source, test, findings)
        total += points * cases
    return total


def check_visible_tests(source: Source, findings: Findings) -> None:
    """Visible tests run anywhere: they need neither ``graders`` nor the solution."""
    for test in _named_tests(source, findings):
        for parameter in parameters(test):
            if parameter.arg == "reference":
                message = "a student has no `reference`; write the expected value, or what must hold."
                findings.add(source.path, f"{test.name}: {message}", parameter.lineno)
    for node in ast.walk(source.tree):
        if "graders" in _imported_packages(node):
            message = "a student has no `graders`; use pytest and numpy.testing only."
            findings.add(source.path, message, node.lineno)  # type: ignore[attr-defined]


def _named_tests(source: Source, findings: Findings) -> list[Function]:
    found = tests(source.tree)
    if not found:
        findings.add(source.path, "it has no test: write functions named `test_…` at module level.")
    for node in source.tree.body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            findings.add(source.path, f"{node.name}: write tests as functions, not in a class.", node.lineno)
    seen: set[str] = set()
    for test in found:
        if not has_docstring(test):
            findings.add(source.path, f"{test.name} has no docstring; its first line is the test's title.", test.lineno)
        for mark in _marks(test, "parametrize"):
            check_names(source, test, mark, findings)
        if test.name in seen:
            findings.add(source.path, f"{test.name} is defined twice; only the last would run.", test.lineno)
        seen.add(test.name)
    return found


def _points(source: Source, test: Function, findings: Findings) -> float:
    marks = list(_marks(test, "points"))
    value = literal(marks[0].args[0]) if len(marks) == 1 and len(marks[0].args) == 1 else None
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return float(value)
    findings.add(source.path, f"{test.name} needs one @pytest.mark.points(n) with a number above 0.", test.lineno)
    return 0.0


def _check_feedback(source: Source, test: Function, findings: Findings) -> None:
    marks = list(_marks(test, "feedback"))
    value = literal(marks[0].args[0]) if len(marks) == 1 and len(marks[0].args) == 1 else None
    if not (isinstance(value, str) and value.strip()):
        message = f'{test.name} needs one @pytest.mark.feedback("…"): what a student reads when it fails.'
        findings.add(source.path, message, test.lineno)


def _cases(source: Source, test: Function, findings: Findings) -> int:
    """How many times pytest runs ``test``: the product of its parametrisations' lengths."""
    cases = 1
    for mark in _marks(test, "parametrize"):
        count = length(mark.args[1], source.tree) if len(mark.args) > 1 else None
        if not count:
            message = "write its cases as a list, a range, or a constant of this file, so that points can be counted."
            findings.add(source.path, f"{test.name}: {message}", mark.lineno)
            return 0
        cases *= count
    return cases


def _marks(test: Function, name: str) -> Iterator[ast.Call]:
    """The calls ``pytest.mark.NAME(…)`` or ``mark.NAME(…)`` among the decorators."""
    for decorator in test.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) in (f"pytest.mark.{name}", f"mark.{name}"):
            yield decorator


def _imported_packages(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").split(".")[0]}
    return set()
