"""The files of an exercise: which must be there, which may, and their text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graders.exercise.folders import ExerciseFolders
from graders.exercise.patches import SUFFIX, PatchError, applied, read_patch
from graders.exercise.problems import Findings
from graders.exercise.source import parse

_SHOWN = ("exercise.toml", "statement.md", "starter.py", "test_visible.py", "hints.md")
_HIDDEN = ("solution.py", "test_hidden.py")
_OPTIONAL_HIDDEN = ("demands.toml", "strength.toml", "domain.py")  # the first two for `graders verify` and `strength`
_AT_LEAST = {"alternatives": 1, "mistakes": 2}
_SUFFIXES = {"alternatives": (".py",), "mistakes": (".py", SUFFIX)}
_LEFT_BY_TOOLS = frozenset({"__pycache__", ".pytest_cache", ".ruff_cache", ".mypy_cache"})
_MAX_BYTES = 512 * 1024


@dataclass(frozen=True)
class Files:
    """The text of every file but ``exercise.toml``; alternatives and mistakes by stem, sorted, patches applied."""

    statement: str
    starter: str
    visible_tests: str
    hints: str
    solution: str
    hidden_tests: str
    alternatives: Mapping[str, str]
    mistakes: Mapping[str, str]
    domain: str


def read_files(folders: ExerciseFolders, findings: Findings) -> Files | None:
    """All the texts, or ``None`` when ``findings`` says which are missing, empty, strange or not text."""
    before = len(findings.problems)
    _refuse_others(folders.shown, set(_SHOWN), findings)
    _refuse_others(folders.hidden, {*_HIDDEN, *_OPTIONAL_HIDDEN, *_AT_LEAST}, findings)
    texts = {name: _text(folders.shown / name, findings) for name in _SHOWN}
    texts |= {name: _text(folders.hidden / name, findings) for name in _HIDDEN}
    several = {name: _folder(folders.hidden / name, least, findings) for name, least in _AT_LEAST.items()}
    if len(findings.problems) == before:
        mistakes = _sources(several["mistakes"], folders.hidden / "solution.py", texts["solution.py"], findings)
    if len(findings.problems) > before:
        return None
    return Files(
        statement=texts["statement.md"],
        starter=texts["starter.py"],
        visible_tests=texts["test_visible.py"],
        hints=texts["hints.md"],
        solution=texts["solution.py"],
        hidden_tests=texts["test_hidden.py"],
        alternatives={path.stem: text for path, text in several["alternatives"].items()},
        mistakes=mistakes,
        domain=_text(domain, findings) if (domain := folders.hidden / "domain.py").is_file() else "",
    )


def path_of(folder: Path, stem: str) -> Path:
    """Where the alternative or mistake ``stem`` lies, or would lie: a Python file unless there is a patch."""
    patch = folder / f"{stem}{SUFFIX}"
    return patch if patch.is_file() else patch.with_suffix(".py")


def _folder(folder: Path, least: int, findings: Findings) -> dict[Path, str]:
    """The texts of a folder's files, by stem; of a mistake there is its source or its patch, not both."""
    found = sorted(folder.iterdir() if folder.is_dir() else [], key=lambda path: path.stem)
    paths = [path for path in found if path.suffix in _SUFFIXES[folder.name]]
    if len(paths) < least:
        what = "Python file" if least == 1 else "Python files or patches"
        findings.add(folder, f"it needs at least {least} {what}; it has {len(paths)}.")
    if folder.is_dir():
        _refuse_others(folder, {path.name for path in paths}, findings)
    for path in paths:
        if path != path_of(folder, path.stem):
            findings.add(path, f"{path.stem}{SUFFIX} is there too; keep one of them.")
    return {path: _text(path, findings) for path in paths}


def _sources(texts: Mapping[Path, str], path: Path, solution: str, findings: Findings) -> dict[str, str]:
    """The whole sources of mistakes, by stem: the patches are applied to ``solution``, which lies in ``path``."""
    if any(each.suffix == SUFFIX for each in texts) and parse(path, solution, findings) is None:
        return {}
    return {each.stem: _source(each, text, solution, findings) for each, text in texts.items()}


def _source(path: Path, text: str, solution: str, findings: Findings) -> str:
    if path.suffix != SUFFIX:
        return text
    try:
        return applied(read_patch(text), solution)
    except PatchError as error:
        findings.add(path, str(error), error.line)
        return ""


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
