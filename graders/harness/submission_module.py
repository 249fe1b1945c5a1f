"""Loads a submission from its text."""

from __future__ import annotations

import inspect
import sys
import types
from functools import lru_cache
from pathlib import Path

MAIN = "submission.py"


def load(files: dict[str, str], folder: Path | None) -> types.ModuleType:
    """Run ``submission.py`` as the module ``submission`` and return it.

    Args:
        files: name to text; the others are modules that it may import.
        folder: where to write the files, last on the import path; None keeps them in memory (trusted code).

    Raises:
        BaseException: whatever the submission raises while it runs.
    """
    if folder is not None:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
    module = types.ModuleType("submission")
    module.__file__ = MAIN
    if folder is not None:
        sys.modules["submission"] = module
    exec(_compiled(files[MAIN]), module.__dict__)  # noqa: S102
    return module


@lru_cache(maxsize=64)
def _compiled(source: str) -> types.CodeType:
    """The judge loads the same mistake again for every failed test that it may explain."""
    return compile(source, MAIN, "exec", dont_inherit=True)


def kind_of_entry(module: types.ModuleType, name: str) -> str:
    """What an entry point is: ``function``, ``class``, ``data`` or ``missing``."""
    if not hasattr(module, name):
        return "missing"
    value = getattr(module, name)
    if inspect.isclass(value):
        return "class"
    return "function" if callable(value) else "data"
