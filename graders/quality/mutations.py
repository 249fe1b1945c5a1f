"""The small faults that are put into a solution, one at a time: what each does to a node of its syntax tree.

The operators are the classic ones of mutation analysis (DeMillo, Lipton and Sayward 1978; Offutt et al. 1996), and two
of this field: axes, and the order of results.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

import libcst as cst

Mutation = tuple[str, cst.CSTNode]
"""What was done, in a word, and the node that takes the old one's place."""

_BINARY: dict[type[cst.BaseBinaryOp], Sequence[type[cst.BaseBinaryOp]]] = {
    cst.Add: (cst.Subtract,),
    cst.Subtract: (cst.Add,),
    cst.Multiply: (cst.Divide,),
    cst.Divide: (cst.Multiply,),
    cst.FloorDivide: (cst.Divide, cst.Multiply),
    cst.Modulo: (cst.FloorDivide,),
    cst.Power: (cst.Multiply,),
    cst.MatrixMultiply: (cst.Multiply,),
    cst.BitAnd: (cst.BitOr,),
    cst.BitOr: (cst.BitAnd,),
    cst.BitXor: (cst.BitAnd, cst.BitOr),
    cst.LeftShift: (cst.RightShift,),
    cst.RightShift: (cst.LeftShift,),
}
_AUGMENTED: dict[type[cst.BaseAugOp], type[cst.BaseAugOp]] = {
    cst.AddAssign: cst.SubtractAssign,
    cst.SubtractAssign: cst.AddAssign,
    cst.MultiplyAssign: cst.DivideAssign,
    cst.DivideAssign: cst.MultiplyAssign,
}
_COMPARISONS: dict[type[cst.BaseCompOp], Sequence[type[cst.BaseCompOp]]] = {
    cst.LessThan: (cst.LessThanEqual, cst.GreaterThanEqual),
    cst.LessThanEqual: (cst.LessThan, cst.GreaterThan),
    cst.GreaterThan: (cst.GreaterThanEqual, cst.LessThanEqual),
    cst.GreaterThanEqual: (cst.GreaterThan, cst.LessThan),
    cst.Equal: (cst.NotEqual,),
    cst.NotEqual: (cst.Equal,),
    cst.In: (cst.NotIn,),
    cst.NotIn: (cst.In,),
    cst.Is: (cst.IsNot,),
    cst.IsNot: (cst.Is,),
}
_NAMES = {"True": "False", "False": "True"}
_AXES = {"0": "1", "1": "0"}
_NOTHING = cst.Name("None")
_Node = TypeVar("_Node", bound=cst.CSTNode)


def mutations(node: cst.CSTNode) -> Iterator[Mutation]:
    """Every fault that ``node`` itself can have; its children have their own."""
    match node:
        case cst.BinaryOperation():
            yield from (("operator", node.with_changes(operator=op())) for op in _BINARY.get(type(node.operator), ()))
        case cst.AugAssign() if type(node.operator) in _AUGMENTED:
            yield "operator", node.with_changes(operator=_AUGMENTED[type(node.operator)]())
        case cst.BooleanOperation():
            other = cst.Or() if isinstance(node.operator, cst.And) else cst.And()
            yield "operator", node.with_changes(operator=other)
        case cst.UnaryOperation():
            yield "operator", node.expression
        case cst.ComparisonTarget():
            swaps = _COMPARISONS.get(type(node.operator), ())
            yield from (("comparison", node.with_changes(operator=op())) for op in swaps)
        case cst.Integer() | cst.Float() | cst.Name() | cst.SimpleString():
            yield from _constants(node)
        case cst.Slice():
            yield from _slices(node)
        case cst.Call():
            yield from _calls(node)
        case cst.If() | cst.While() | cst.IfExp() | cst.CompIf():
            yield "condition", node.with_changes(test=_negated(node.test))
        case cst.Return():
            yield from _returns(node)
        case cst.SimpleStatementLine():
            yield from _omissions(node)


def _constants(node: cst.Integer | cst.Float | cst.Name | cst.SimpleString) -> Iterator[Mutation]:
    match node:
        case cst.Integer():
            value = node.evaluated_value
            yield "constant", _number(value + 1)
            yield "constant", _number(value - 1)
        case cst.Float():
            yield "constant", cst.Float(repr(node.evaluated_value * 2 if node.evaluated_value else 1.0))
        case cst.Name() if node.value in _NAMES:
            yield "constant", cst.Name(_NAMES[node.value])
        case cst.SimpleString():
            yield "constant", cst.SimpleString(repr(f"{node.raw_value}?"))


def _number(value: int) -> cst.BaseExpression:
    number = cst.Integer(str(abs(value)))
    negative = cst.UnaryOperation(cst.Minus(), number, lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return negative if value < 0 else number


def _slices(node: cst.Slice) -> Iterator[Mutation]:
    """``x[a:b]`` without a, without b."""
    if node.lower:
        yield "index", node.with_changes(lower=None)
    if node.upper:
        yield "index", node.with_changes(upper=None)


def _calls(node: cst.Call) -> Iterator[Mutation]:
    """Neighbouring arguments swapped, another axis, a keyword left out."""
    for number, (one, other) in enumerate(pairwise(node.args)):
        if not (one.keyword or other.keyword or one.star or other.star):
            yield "arguments", _with_args(node, number, other.value, one.value)
    for number, arg in enumerate(node.args):
        if arg.keyword is None:
            continue
        if arg.keyword.value == "axis":
            axis = arg.value.value if isinstance(arg.value, cst.Integer) else "1"
            yield "axis", _with_args(node, number, cst.Integer(_AXES.get(axis, "0")))
        yield "arguments", node.with_changes(args=_without(node.args, number))


def _with_args(node: cst.Call, number: int, *values: cst.BaseExpression) -> cst.Call:
    args = list(node.args)
    for offset, value in enumerate(values):
        args[number + offset] = args[number + offset].with_changes(value=value)
    return node.with_changes(args=args)


def _returns(node: cst.Return) -> Iterator[Mutation]:
    """Nothing returned; two results swapped."""
    if node.value is None:
        return
    yield "result", node.with_changes(value=_NOTHING)
    if isinstance(node.value, cst.Tuple):
        elements = node.value.elements
        for number, (one, other) in enumerate(pairwise(elements)):
            swapped = list(elements)
            swapped[number], swapped[number + 1] = (
                one.with_changes(value=other.value),
                other.with_changes(value=one.value),
            )
            yield "result", node.with_changes(value=node.value.with_changes(elements=swapped))


def _omissions(node: cst.SimpleStatementLine) -> Iterator[Mutation]:
    """The statement is not there. Returns have their own fault; a docstring and an import are no deeds."""
    if len(node.body) != 1:
        return
    deed = node.body[0]
    if isinstance(deed, cst.Expr) and isinstance(deed.value, cst.BaseString):
        return
    if isinstance(deed, cst.Expr | cst.Assign | cst.AugAssign | cst.Raise | cst.Break | cst.Continue | cst.Del):
        yield "omission", node.with_changes(body=[cst.Pass()])


def _negated(test: cst.BaseExpression) -> cst.BaseExpression:
    inner = test if test.lpar else test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.UnaryOperation(cst.Not(), inner)


def _without(items: Sequence[_Node], number: int) -> list[_Node]:
    return [item for place, item in enumerate(items) if place != number]
