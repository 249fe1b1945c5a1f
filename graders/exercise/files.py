"""The files of an exercise: which must be there, which may, and their text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graders.exercise.folders import ExerciseFolders
from graders.exercise.problems import Findings

_SHOWN = ("exercise.toml", "statement.md", "starter.py", "test_visible.py", "hints.md")
_HIDDEN = ("solution.py", "test_hidden.py")
_OPTIONAL_HIDDEN = ("strength.toml",)  # mutants that change nothing, for `graders strength`
_AT_LEAST = {"alternatives": 1, "mistakes": 2}
_LEFT_BY_TOOLS = frozenset({"__pycache__", ".pytest_cache", ".ruff_cache", ".mypy_cache"})
_MAX_BYTES = 512 * 1024


@dataclass(frozen=True)
class Files:
    """The text of every file but ``exercise.toml``; alternatives and mistakes by stem, sorted."""

    statement: str
    starter: str
    visible_tests: str
    hints: str
    solution: str
    hidden_tests: str
    alternatives: Mapping[str, str]
    mistakes: Mapping[str, str]


def read_files(folders: ExerciseFolders, findings: Findings) -> Files | None:
    """All the texts, or ``None`` when ``findings`` says which are missing, empty, strange or not text."""
    before = len(findings.problems)
    _refuse_others(folders.shown, set(_SHOWN), findings)
    _refuse_others(folders.hidden, {*_HIDDEN, *_OPTIONAL_HIDDEN, *_AT_LEAST}, findings)
    texts = {name: _text(folders.shown / name, findings) for name in _SHOWN}
    texts |= {name: _text(folders.hidden / name, findings) for name in _HIDDEN}
    several = {name: _folder(folders.hidden / name, least, findings) for name, least in _AT_LEAST.items()}
    if len(findings.problems) > before:
        return None
    return Files(
        statement=texts["statement.md"],
        starter=texts["starter.py"],
        visible_tests=texts["test_visible.py"],
        hints=texts["hints.md"],
        solution=texts["solution.py"],
        hidden_tests=texts["test_hidden.py"],
        alternatives=several["alternatives"],
        mistakes=several["mistakes"],
    )


def _folder(folder: Path, least: int, findings: Findings) -> dict[str, str]:
    paths = sorted(folder.glob("*.py")) if folder.is_dir() else []
    if len(paths) < least:
        findings.add(folder, f"it needs at least {least} Python file{'s' * (least > 1)}; it has {len(paths)}.")
    if folder.is_dir():
        _refuse_others(folder, {path.name for path in paths}, findings)
    return {path.stem: _text(path, findings) for path in paths}


def _refuse_others(folder: Path, expected: set[str], findings: Findings) -> None:
    if not folder.is_dir():
        findings.add(folder, "the folder is missing; docs/exercise-format.md shows what belongs in it.")
        return
    for path in sorted(folder.iterdir()):
        if path.name not in expected | _LEFT_BY_TOOLS:
            findings.add(path, f"it does not belong here; {folder.name}/ may hold {', '.join(sorted(expected))}.")


def _text(path: Path, findings: Findings) -> str:
    """The text of ``path``, or an empty one and a problem."""
    if not path.is_file():
        if path.parent.is_dir():
            findings.add(path, "the file is missing.")
        return ""
    if path.stat().st_size > _MAX_BYTES:
        findings.add(path, f"it is larger than {_MAX_BYTES // 1024} KiB; a course file is a text to be read.")
        return ""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        findings.add(path, f"it is not UTF-8 text (byte {error.start}); save it as UTF-8.")
        return ""
    if not text.strip():
        findings.add(path, "the file is empty.")
    return text
