"""Whether a submission could keep anything from one call to the next, judged from its text.

Most submissions are functions of their arguments and nothing else, which compute, or build networks and train them.
A fresh process for each group of tests could not find out anything about those. What is said here is a proof or
silence: only what stands on the lists below is allowed, and whatever else a text uses, were it harmless, means a fresh
process. Of Keras one thing stays that such a text could read, how many layers there were before, in their names: those
begin anew with each group (`graders.protocol.ForgetNames`).
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping

from graders.harness.submission_module import MAIN

MAX_CHARACTERS = 20_000
"""Of a text that is looked at."""

_MODULES = {"numpy": "np", "math": "math", "tensorflow": "tf", "keras": "keras"}
_PARTS = ("keras", "keras.layers", "tensorflow", "tensorflow.keras", "tensorflow.keras.layers")
"""Modules from which may be imported what stands on the lists."""

_OF_ANNOTATIONS = {
    "typing": {"Any", "cast"},
    "collections.abc": {"Callable", "Iterable", "Sequence"},
    "numpy.typing": {"NDArray"},
}
_FUNCTIONS = (
    "abs all any bool complex dict divmod enumerate filter float int isinstance len list map max min pow print range"
    " reversed round sorted sum tuple zip"
)
"""Not among them: sets, whose order tells where their items lie in memory, and ``str``, which may say it."""

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
    "add_n assign assign_add assign_sub cast clip_by_value concat constant convert_to_tensor divide_no_nan einsum equal"
    " fill gather gather_nd GradientTape gradient int16 linalg logical_and matvec nn norm numpy one_hot range rank"
    " reduce_all reduce_any reduce_max reduce_mean reduce_min reduce_prod reduce_sum relu shape sigmoid size softmax"
    " softplus square tensordot value Variable watch"
)
"""Its operations on values, and slopes; no graph, and nothing random."""

_OF_KERAS = (
    "keras activations initializers layers losses math models ops optimizers regularizers schedules"
    " Activation Add Attention AveragePooling2D AvgPool2D BatchNormalization Bidirectional Concatenate Conv2D"
    " Conv2DTranspose Dense DepthwiseConv2D Dropout Embedding Flatten GlobalAveragePooling2D GRU Input KerasTensor"
    " LeakyReLU LSTM MaxPool2D MaxPooling2D Model ReLU RepeatVector Rescaling Reshape Sequential Softmax UpSampling2D"
    " ZeroPadding2D"
    " Adam CosineDecay Nadam PolynomialDecay SGD"
    " BinaryCrossentropy Constant HeUniform Huber L1 L2 MeanAbsoluteError MeanSquaredError"
    " SparseCategoricalCrossentropy"
    " apply apply_gradients bias build compile fit get_weights history input input_shape inputs kernel output outputs"
    " predict set_weights trainable_variables trainable_weights weights"
)
"""Its parts of networks, and what is done with those that a function makes or is given."""

_OF_OBJECTS = (
    "T astype copy count dtype extend flatten get index insert item items keys lower ndim pop shape size startswith"
    " strip tolist upper values"
)
_EXCEPTIONS = {name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)}
_BUILTINS = _EXCEPTIONS | set(_FUNCTIONS.split())
_ATTRIBUTES = frozenset(" ".join((_OF_MODULES, _OF_TENSORFLOW, _OF_KERAS, _OF_OBJECTS)).split())


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
        case ast.ImportFrom(module=module, names=names, level=0):
            allowed = _ATTRIBUTES if module in _PARTS else _OF_ANNOTATIONS.get(module or "", frozenset())
            return all(one.name in allowed and one.asname is None for one in names)
        case ast.Assign(targets=targets, value=value):
            return all(isinstance(target, ast.Name) for target in targets) and _never_changes(value)
        case ast.AnnAssign(target=ast.Name(), value=value):
            return value is None or _never_changes(value)
        case ast.FunctionDef():
            return all(map(_is_plain_node, _parts(statement)))
    return False


def _never_changes(value: ast.expr) -> bool:
    """A constant, a part of a module, or a kind of array to annotate with."""
    match value:
        case ast.Attribute(value=ast.Name()) | ast.Attribute(value=ast.Attribute()):
            return all(map(_is_plain_node, ast.walk(value)))
        case ast.Subscript(value=ast.Name(id="NDArray"), slice=ast.Attribute() as kind):
            return _never_changes(kind)
    return _is_constant(value)


def _is_constant(value: ast.expr) -> bool:
    """A number, a text, or a tuple of them."""
    allowed = (ast.Constant, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.operator, ast.unaryop, ast.Load)
    return all(isinstance(node, allowed) for node in ast.walk(value))


def _parts(node: ast.AST, *, raised: bool = False) -> Iterator[ast.AST]:
    """``node`` and all below it that is run: annotations are not. What is raised nobody catches: it may be any text."""
    raised = raised or isinstance(node, ast.Raise)
    if not (raised and isinstance(node, ast.JoinedStr | ast.FormattedValue)):
        yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST):
                yield from _parts(part, raised=raised)


_PLAIN = (
    ast.arguments, ast.arg, ast.Return, ast.Assign, ast.For, ast.While, ast.If, ast.Raise, ast.Assert,
    ast.Expr, ast.Pass, ast.Break, ast.Continue, ast.BoolOp, ast.UnaryOp, ast.IfExp, ast.Dict, ast.ListComp,
    ast.DictComp, ast.GeneratorExp, ast.comprehension, ast.Compare, ast.Constant, ast.Subscript, ast.Starred, ast.Name,
    ast.List, ast.Tuple, ast.Slice, ast.With, ast.withitem, ast.expr_context, ast.boolop, ast.operator, ast.unaryop,
    ast.cmpop,
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
        case ast.BinOp(op=ast.Mod(), right=right) | ast.AugAssign(op=ast.Mod(), value=right):
            return isinstance(right, ast.Constant)  # on the left there may be a text, to be filled with an address
        case ast.BinOp() | ast.AugAssign():
            return True
        case ast.Name(id=name):
            return not name.startswith("__") and (name in _BUILTINS or not hasattr(builtins, name))
    return isinstance(node, _PLAIN)
