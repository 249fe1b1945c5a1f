"""The expressions of parameterised questions: arithmetic on drawn values, not Python."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from simpleeval import InvalidExpression, SimpleEval  # type: ignore[import-untyped]

from catalog.quizzes._errors import SpecError
from graders.syntax import parse_expression

Value = bool | int | float | str
"""What a parameter or an expression may be worth."""

_FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "abs": abs,
    "min": min,
    "max": max,
    "round": round,
    "floor": math.floor,
    "ceil": math.ceil,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "tanh": math.tanh,
    "sigmoid": lambda v: 1 / (1 + math.exp(-v)),
    "step": lambda v: int(v >= 0),
}
_NODES: Final = (ast.Name, ast.UnaryOp, ast.BinOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call, ast.Constant)
_SLOT: Final = re.compile(r"\{\{(?!\{)([^{}]+)\}\}")


def evaluate(expression: str, values: Mapping[str, Value]) -> Value:
    """What ``expression`` is worth. Raises ``SpecError`` naming it, for anything but a finite value."""
    evaluator = SimpleEval(functions=_FUNCTIONS, names=dict(values))
    evaluator.nodes = {node: evaluator.nodes[node] for node in _NODES}
    try:
        worth = evaluator.eval(expression, parse_expression(expression.strip()))
    except (InvalidExpression, SyntaxError, ArithmeticError, TypeError, ValueError) as error:
        raise SpecError(f"the expression {expression!r} has no value: {error}.") from error
    if not isinstance(worth, Value) or (isinstance(worth, float) and not math.isfinite(worth)):
        raise SpecError(f"the expression {expression!r} is worth {worth!r}; expected a finite number or a text.")
    return worth


def fill(text: str, values: Mapping[str, Value]) -> str:
    """``text`` with every ``{{expression}}`` replaced by what it is worth."""
    return _SLOT.sub(lambda slot: show(evaluate(slot[1], values)), text)


def with_numbers(data: Any, values: Mapping[str, Value]) -> Any:
    """``data`` with its texts filled in, however deep; one that is a single ``{{expression}}`` becomes its worth."""
    match data:
        case str():
            slot = _SLOT.fullmatch(data.strip())
            return evaluate(slot[1], values) if slot else fill(data, values)
        case list():
            return [with_numbers(one, values) for one in data]
        case dict():
            return {key: with_numbers(one, values) for key, one in data.items()}
    return data


def show(value: Value) -> str:
    """A value as a reader sees it: ten significant digits, no trailing zeros, never −0."""
    if not isinstance(value, float):
        return str(value)
    return f"{value + 0.0 if value else 0.0:.10g}"
