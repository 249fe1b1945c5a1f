"""Lists what NumPy, Keras and TensorFlow offer, for the editor's completion.

    python platform/assets/library_names.py            # writes library-names.json beside it
    python platform/assets/library_names.py --check    # fails when that file is not what the installed versions give

The file maps each module to its names, each with its kind and its call on one line: ``["solve", "function", "(a, b)"]``.
"""

from __future__ import annotations

import builtins
import inspect
import json
import keyword
import os
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any, Final

LIST: Final = Path(__file__).with_name("library-names.json")
LONGEST: Final = 100
"""Characters of a call that are shown: a longer one ends with an ellipsis."""

NUMPY: Final = ("", "fft", "linalg", "random")
KERAS: Final = (
    "", "activations", "applications", "callbacks", "constraints", "datasets", "initializers", "layers", "losses",
    "metrics", "models", "ops", "optimizers", "optimizers.schedules", "preprocessing", "random", "regularizers", "utils",
)  # fmt: skip
TENSORFLOW: Final = ("", "data", "debugging", "image", "io", "linalg", "math", "nn", "random", "strings", "train")

Name = tuple[str, str, str]


def library_names() -> dict[str, list[Name]]:
    """The names of each module; those of ``python`` are keywords and what is built in."""
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    import keras
    import numpy as np
    import tensorflow as tf

    listed = {"python": _of_python()}
    for library, modules in ((np, NUMPY), (keras, KERAS), (tf, TENSORFLOW)):
        for path in modules:
            listed[f"{library.__name__}.{path}".rstrip(".")] = list(_names(_inner(library, path)))
    listed["tensorflow"].append(("keras", "namespace", ""))
    return {module: sorted(names) for module, names in listed.items()}


def _of_python() -> list[Name]:
    calls = [name for name in dir(builtins) if name[0].islower() and name not in _INTERACTIVE]
    return [(word, "keyword", "") for word in keyword.kwlist] + [(name, "function", "") for name in calls]


_INTERACTIVE: Final = {"copyright", "credits", "exit", "license", "quit"}


def _inner(library: ModuleType, path: str) -> Any:
    found: Any = library
    for name in path.split(".") if path else ():
        found = getattr(found, name)
    return found


def _names(module: Any) -> Iterator[Name]:
    """The public names of ``module``. Constants without a call, modules only those that are part of the library."""
    for name in _public(module):
        thing = getattr(module, name)
        kind = _kind(thing)
        if kind != "namespace" or thing.__name__.partition(".")[0] in ("numpy", "keras", "tensorflow"):
            yield name, kind, _call(thing) if kind in ("class", "function") else ""


def _public(module: Any) -> list[str]:
    listed = getattr(module, "__all__", None) or dir(module)
    return sorted({name for name in listed if not name.startswith("_") and name != "keras" and hasattr(module, name)})


def _kind(thing: Any) -> str:
    if inspect.ismodule(thing):
        return "namespace"
    if inspect.isclass(thing):
        return "class"
    return "function" if callable(thing) else "constant"


def _call(thing: Any) -> str:
    """``(x, axis=None)`` on one line; empty where neither Python nor the first line of its documentation knows."""
    if inspect.isclass(thing) and issubclass(thing, Enum):
        return ""  # nobody calls one, and Python's versions differ in how they write it
    try:
        call = str(_without_annotations(inspect.signature(thing)))
    except (TypeError, ValueError):
        found = re.match(r"\s*[\w.]+(\(.*?\))", inspect.getdoc(thing) or "")
        call = found[1] if found else ""
    call = re.sub(r"<([^<>]*?)( at 0x[0-9a-f]+)?>", r"<\1>", " ".join(call.split()))
    return call if len(call) <= LONGEST else f"{call[: LONGEST - 1]}…"


def _without_annotations(signature: inspect.Signature) -> inspect.Signature:
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    return inspect.Signature(bare)


def as_text(listed: dict[str, list[Name]]) -> str:
    """The list as JSON, a module a line: a new version of a library shows as lines that changed."""
    lines = (f"{json.dumps(module)}: {json.dumps(names, ensure_ascii=False)}" for module, names in listed.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main(arguments: list[str]) -> int:
    """Write the list, or compare it with the one that is there."""
    text = as_text(library_names())
    if arguments != ["--check"]:
        LIST.write_text(text, encoding="utf-8")
    elif LIST.read_text(encoding="utf-8") != text:
        print(f"{LIST.name} is not what the installed libraries give: run {Path(__file__).name} and commit it.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
