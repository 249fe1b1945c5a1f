"""Whether a submission could keep anything from one call to the next, judged from its text.

Most submissions to small exercises are functions of their arguments and nothing else. A fresh process for each group
of tests could not find out anything about those. What is said here is a proof or silence: only what stands on the
lists below is allowed, and whatever else a text uses, were it harmless, means a fresh process.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping

from graders.harness.submission_module import MAIN

MAX_CHARACTERS = 20_000
"""Of a text that is looked at."""

_MODULES = {"numpy": "np", "math": "math", "tensorflow": "tf"}
_FUNCTIONS = (
    "abs all any bool complex dict divmod enumerate filter float frozenset int isinstance len list map max min pow"
    " print range reversed round set sorted str sum tuple zip"
)
_OF_MODULES = (
    "abs add all allclose amax amin any append arange argmax argmin argsort array array_equal asarray atleast_1d"
    " atleast_2d average bool_ broadcast_to ceil clip column_stack comb concatenate copysign cos cosh cumsum diag diff"
    " divide dot e einsum exp expand_dims expm1 eye fabs factorial flatnonzero flip float32 float64 floor full"
    " full_like greater greater_equal heaviside hstack hypot identity inf int32 int64 isclose isfinite isinf isnan"
    " isqrt less less_equal linspace log log10 log1p log2 logical_and logical_not logical_or logical_xor matmul max"
    " maximum mean median meshgrid min minimum mod multiply nan negative newaxis nonzero not_equal ones ones_like outer"
    " pi power prod ravel repeat reshape roll round sign sin sinh sort split sqrt square squeeze stack std subtract sum"
    " take tan tanh tile trace transpose tril triu uint8 unique var vstack where zeros zeros_like"
)
"""Of NumPy and math. Not among them: what is mutable and lives on, and what hands out unwritten memory (``empty``)."""

_OF_TENSORFLOW = (
    "cast clip_by_value concat constant convert_to_tensor divide_no_nan einsum gather linalg logical_and matvec nn norm"
    " one_hot range reduce_all reduce_any reduce_max reduce_mean reduce_min reduce_prod reduce_sum relu shape sigmoid"
    " size softmax softplus square tensordot"
)
"""Its operations on values; no variable, no graph, nothing of Keras."""

_OF_OBJECTS = (
    "T astype copy count dtype extend flatten get index insert item items keys lower ndim pop shape size startswith"
    " strip tolist upper values"
)
_EXCEPTIONS = {name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)}
_BUILTINS = _EXCEPTIONS | set(_FUNCTIONS.split())
_ATTRIBUTES = set(_OF_MODULES.split()) | set(_OF_TENSORFLOW.split()) | set(_OF_OBJECTS.split())


def is_memoryless(files: Mapping[str, str]) -> bool:
    """Whether the text of a submission shows that it remembers nothing; False is no accusation."""
    text = files[MAIN]
    if len(files) != 1 or len(text) > MAX_CHARACTERS:
        return False
    try:
        return all(_is_plain_statement(statement) for statement in ast.parse(text).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def _is_plain_statement(statement: ast.stmt) -> bool:
    """Of a module: an import, a constant that cannot change, or a function."""
    match statement:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Import(names=names):
            return all(_MODULES.get(one.name) == (one.asname or one.name) for one in names)
        case ast.Assign(targets=targets, value=value):
            return all(isinstance(target, ast.Name) for target in targets) and _is_constant(value)
        case ast.AnnAssign(target=ast.Name(), value=value):
            return value is None or _is_constant(value)
        case ast.FunctionDef():
            return all(map(_is_plain_node, _parts(statement)))
    return False


def _is_constant(value: ast.expr) -> bool:
    """A number, a text, or a tuple of them."""
    allowed = (ast.Constant, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.operator, ast.unaryop, ast.Load)
    return all(isinstance(node, allowed) for node in ast.walk(value))


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """``node`` and all below it that is run: annotations are not."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST):
                yield from _parts(part)


_PLAIN = (
    ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AugAssign, ast.For, ast.While, ast.If, ast.Raise, ast.Assert,
    ast.Expr, ast.Pass, ast.Break, ast.Continue, ast.BoolOp, ast.BinOp, ast.UnaryOp, ast.IfExp, ast.Dict, ast.Set,
    ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension, ast.Compare, ast.Constant,
    ast.Subscript, ast.Starred, ast.Name, ast.List, ast.Tuple, ast.Slice, ast.JoinedStr, ast.FormattedValue,
    ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop,
)  # fmt: skip


def _is_plain_node(node: ast.AST) -> bool:
    match node:
        case ast.FunctionDef(decorator_list=[], args=arguments) | ast.Lambda(args=arguments):
            return all(_is_constant(value) for value in [*arguments.defaults, *arguments.kw_defaults] if value)
        case ast.Attribute(attr=name, ctx=ast.Load()):
            return name in _ATTRIBUTES
        case ast.Call(keywords=keywords):  # a ufunc's ``where`` leaves memory as it was
            return all(one.arg not in (None, "where") for one in keywords)
        case ast.keyword() | ast.AnnAssign(target=ast.Name()):
            return True
        case ast.Name(id=name):
            return not name.startswith("__") and (name in _BUILTINS or not hasattr(builtins, name))
    return isinstance(node, _PLAIN)
