"""The cases of parametrised tests, read from a test file's text: how many there are, and whether each has a name."""

from __future__ import annotations

import ast

from graders.exercise.problems import Findings
from graders.exercise.source import Function, Source, bindings

UNNAMED = (
    'give its cases names that a student can read: ids=["…", "…"], one for each, different from each other; they stand '
    "behind the test's title. Only where a single parameter is a text is that the name."
)


def check_names(source: Source, test: Function, mark: ast.Call, findings: Findings) -> None:
    """The case's name is a part of the test's title: an author's words, not what pytest makes of the values."""
    names = mark.args[0] if mark.args else None
    values = mark.args[1] if len(mark.args) > 1 else None
    ids = next((keyword.value for keyword in mark.keywords if keyword.arg == "ids"), None)
    if ids is not None:
        found = _texts(ids, source.tree)
        count = length(values, source.tree) if values else None
        fits = found is not None and (count is None or len(found) == count)
    else:
        found = _texts(values, source.tree) if values and _is_one_name(names) else None
        fits = found is not None
    if not (fits and found and all(map(str.strip, found)) and len({*found}) == len(found)):
        findings.add(source.path, f"{test.name}: {UNNAMED}", mark.lineno)


def length(node: ast.expr, tree: ast.Module) -> int | None:
    """How many cases ``node`` gives; None where that cannot be read."""
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return None if any(isinstance(item, ast.Starred) for item in node.elts) else len(node.elts)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range":
        literals = [literal(argument) for argument in node.args]
        bounds = [bound for bound in literals if isinstance(bound, int)]
        return len(range(*bounds)) if bounds and len(bounds) == len(literals) else None
    value = _bound(node, tree)
    return length(value, tree) if value is not None else None


def literal(node: ast.expr) -> object:
    """The value of a literal; None for anything else."""
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError):
        return None


def _texts(node: ast.expr, tree: ast.Module) -> list[str] | None:
    """The texts in a list, a tuple, a constant of the file, or ``list`` of a dict's keys; None for anything else."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "list" and len(node.args) == 1:
        node = node.args[0]
    value = _bound(node, tree)
    found = literal(value if value is not None else node)
    items = list(found) if isinstance(found, list | tuple | dict) else []
    return items if items and all(isinstance(item, str) for item in items) else None


def _bound(node: ast.expr, tree: ast.Module) -> ast.expr | None:
    """The value of a constant of the file; None where ``node`` names none."""
    statement = bindings(tree).get(node.id) if isinstance(node, ast.Name) else None
    return statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None


def _is_one_name(names: ast.expr | None) -> bool:
    named = literal(names) if names is not None else None
    return isinstance(named, str) and "," not in named


def position_of(test: str, source: str) -> tuple[int, str]:
    """What sorts tests by their places in the file with the text ``source``."""
    return source.find(f"def {test.split('[')[0]}("), test
