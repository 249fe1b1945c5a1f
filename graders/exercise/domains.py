"""What ``domain.py`` holds, read as text: functions that say what may be asked, prepared examples, and how to draw."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

from graders.exercise.drawn import NAME as DRAWN
from graders.exercise.drawn import Drawn
from graders.exercise.problems import Findings
from graders.exercise.source import Function, parse, signature

NAME = "EXAMPLES"
NO_LIST = f"`{NAME}` must be a list of texts, written out."
NO_ENTRY = "the example `{first}` names no entry point of exercise.toml."


class NotOneExpression(ValueError):
    """Lines that are no prepared example."""


def as_expression(code: str) -> str:
    """The lines of ``code`` as one expression, the value of the last.

    Each is an expression, an assignment to a name, or the import of a name from a module.

    Raises:
        NotOneExpression: there are other lines, or none.
        SyntaxError: it is no Python.
    """
    lines = ast.parse(code).body
    if not lines:
        raise NotOneExpression("there is nothing in it")
    text = _source_of(lines[-1])
    for line in reversed(lines[:-1]):
        name, value = _bound_by(line)
        text = f"(lambda {name}: {text})({value})" if name else f"({value}, {text})[1]"
    return text


def _bound_by(line: ast.stmt) -> tuple[str, str]:
    """The name that a line gives a value, empty where it gives none, and the value's source."""
    match line:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name, ast.unparse(line.value)
        case ast.ImportFrom(module=str(module), names=[ast.alias(name=name, asname=None)], level=0):
            return name, f"__import__({module!r}, fromlist=[{name!r}]).{name}"
    return "", _source_of(line)


def _source_of(line: ast.stmt) -> str:
    if not isinstance(line, ast.Expr):
        raise NotOneExpression(f"line {line.lineno} of it is no expression, and gives no name a value")
    return ast.unparse(line.value)


def names_in(code: str) -> frozenset[str]:
    """The names that ``code`` uses."""
    return frozenset(node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name))


def prepared_examples(domain: str) -> list[str]:
    """The texts in ``EXAMPLES`` of a ``domain.py``; none where it has none.

    Raises:
        ValueError: that is no list of texts.
    """
    for node in ast.parse(domain).body:
        if isinstance(node, ast.Assign) and [ast.unparse(each) for each in node.targets] == [NAME]:
            value = ast.literal_eval(node.value)
            if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
                raise ValueError(NO_LIST)
            return value
    return []


def check_domain(entry_points: Mapping[str, ast.stmt], path: Path, text: str, findings: Findings) -> None:
    """Each function that is not private stands for an entry point and takes what that takes; examples can be run."""
    source = parse(path, text, findings)
    if source is None:
        return
    for node in source.tree.body:
        if not isinstance(node, Function) or node.name.startswith("_"):
            continue
        asked = entry_points.get(node.name)
        if not isinstance(asked, Function):
            findings.add(path, f"`{node.name}` is no function among the entry points of exercise.toml.", node.lineno)
        elif signature(node) != signature(asked):
            message = f"`{node.name}({signature(node)})` must take what solution.py's takes: ({signature(asked)})."
            findings.add(path, message, node.lineno)
    try:
        examples = prepared_examples(text)
    except ValueError:
        findings.add(path, NO_LIST)
        return
    for code in examples:
        _check_example(entry_points, path, code, findings)
    for node in source.tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(each) for each in node.targets] == [DRAWN]:
            _check_drawn(entry_points, path, node, findings)


def _check_drawn(entry_points: Mapping[str, ast.stmt], path: Path, node: ast.Assign, findings: Findings) -> None:
    try:
        declared = dict(ast.literal_eval(node.value))
    except (ValueError, TypeError):
        findings.add(path, f"`{DRAWN}` must be a dict, written out.", node.lineno)
        return
    for name, how in declared.items():
        try:
            drawn = Drawn.read(how)
        except ValueError as error:
            findings.add(path, f"`{DRAWN}[{name!r}]`: {error}.", node.lineno)
            continue
        asked = entry_points.get(name)
        if asked is None:
            findings.add(path, f"`{DRAWN}` names {name!r}, which is no entry point of exercise.toml.", node.lineno)
        elif drawn.low and not set(drawn.of) <= _parameters(asked):
            message = f"`{DRAWN}[{name!r}]`: `of` must name parameters of `{name}`."
            findings.add(path, message, node.lineno)


def _parameters(function: ast.stmt) -> set[str]:
    """The names of what it takes; none where it is no function."""
    arguments = function.args if isinstance(function, Function) else ast.arguments([], [], None, [], [], None, [])
    return {each.arg for each in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}


def _check_example(entry_points: Mapping[str, ast.stmt], path: Path, code: str, findings: Findings) -> None:
    first = code.strip().partition("\n")[0]
    try:
        as_expression(code)
    except (NotOneExpression, SyntaxError) as error:
        reason = error.msg if isinstance(error, SyntaxError) else error
        findings.add(path, f"the example `{first}` cannot be run: {reason}.")
        return
    if not names_in(code) & entry_points.keys():
        findings.add(path, NO_ENTRY.format(first=first))
