"""Reads the environment's variables and refuses, by name, those it cannot use.

Every variable read here has an entry in ``docs/operations.md`` and ``.env.example``; a test compares them.
"""

from __future__ import annotations

import difflib
import os
import secrets
from collections.abc import Collection
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_ASKED_FOR: set[str] = set()
_OF_OTHERS = {
    "HEBB_COURSES", "HEBB_DOMAIN", "HEBB_PRIVATE_ADDRESS", "HEBB_WORKER_MEMORY",  # the compose file's
    "HEBB_COURSE_DIRS", "HEBB_REAL_DATASETS",  # the engine's
}  # fmt: skip


def unknown() -> dict[str, str]:
    """Variables that look like ours and that nothing has asked for, each with the name that was meant, if any."""
    known = _ASKED_FOR | _OF_OTHERS
    strange = sorted(name for name in os.environ if name.startswith("HEBB_") and name not in known)
    ours = [name for name in strange if not name.startswith("HEBB_TEST_")]
    return {name: next(iter(difflib.get_close_matches(name, known, n=1, cutoff=0.8)), "") for name in ours}


def refuse(name: str, expected: str, came: str) -> ImproperlyConfigured:
    """The error that says which variable is wrong, what it should be and what it is."""
    return ImproperlyConfigured(f"{name}: expected {expected}, got {came}. See docs/operations.md.")


def text(name: str, default: str = "") -> str:
    """The variable, stripped; ``default`` when it is unset or empty."""
    _ASKED_FOR.add(name)
    return os.environ.get(name, "").strip() or default


def required(name: str, expected: str) -> str:
    """The variable; refused when it is unset or empty."""
    value = text(name)
    if not value:
        raise refuse(name, expected, "nothing")
    return value


def integer(name: str, default: int, low: int, high: int) -> int:
    """A whole number from ``low`` to ``high``, both included."""
    value = text(name, str(default))
    if not value.isdecimal() or not low <= int(value) <= high:
        raise refuse(name, f"a whole number from {low} to {high}", repr(value))
    return int(value)


def flag(name: str, default: bool) -> bool:
    """``1`` or ``0``."""
    value = text(name, str(int(default)))
    if value not in ("0", "1"):
        raise refuse(name, "1 or 0", repr(value))
    return value == "1"


def one_of(name: str, default: str, choices: Collection[str]) -> str:
    """One of ``choices``."""
    value = text(name, default)
    if value not in choices:
        raise refuse(name, " or ".join(choices), repr(value))
    return value


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list without empty entries."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path, *, written: bool = False) -> Path:
    """An absolute folder, made if it is missing; refused when it must be ``written`` and cannot be."""
    path = Path(text(name, str(default))).expanduser()
    if not path.is_absolute():
        raise refuse(name, "an absolute path", repr(str(path)))
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refuse(name, "a folder that can be made and written", f"{path} ({error.strerror})") from error
    if written and not os.access(path, os.W_OK | os.X_OK):
        raise refuse(name, "a folder that this user may write", str(path))
    return path


def kept_secret(path: Path) -> str:
    """The secret in ``path``, made by whoever comes first and readable by its owner only."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    if not path.exists():
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was quicker; its secret counts
        finally:
            draft.unlink()
    return path.read_text()
