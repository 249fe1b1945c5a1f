"""For authors: a mistake is shown whole, made a patch of the solution, and moved along when the solution has grown."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from graders.exercise.files import path_of
from graders.exercise.folders import ExerciseFolders
from graders.exercise.patches import (
    SOURCE,
    SUFFIX,
    TARGET,
    Change,
    PatchError,
    applied,
    lines_of,
    places,
    read_patch,
    split_docstring,
)

_REMARKS = re.compile(r"\n((?:#.*\n)+)")


class CannotPatchError(Exception):
    """A mistake cannot be shown, or cannot be made a patch; the text says why."""


@dataclass(frozen=True)
class Refreshed:
    """The patches that were written anew, and what is wrong with those that could not be."""

    written: tuple[Path, ...]
    problems: tuple[str, ...]


def whole(folders: ExerciseFolders, name: str) -> str:
    """The whole source of the mistake ``name``; the solution, to begin with, when there is no such mistake yet.

    Raises:
        CannotPatchError: it is a patch that does not apply, or ``name`` is no name.
    """
    path = _path(folders, name)
    if not path.is_file():
        return _solution(folders)
    text = _text(path)
    with _naming(path):
        return applied(read_patch(text), _solution(folders)) if path.suffix == SUFFIX else text


def write_patch(folders: ExerciseFolders, name: str, edited: Path) -> Path:
    """Make the whole source in ``edited`` the patch ``name``, in place of what was there; return the patch's file.

    Raises:
        CannotPatchError: it cannot be read, :func:`patch_of` refuses it, or ``name`` is no name.
    """
    path = _path(folders, name)
    patch = path.with_suffix(SUFFIX)
    with _naming(patch):
        text = patch_of(_solution(folders), _text(edited))
    patch.parent.mkdir(exist_ok=True)
    patch.write_text(text, encoding="utf-8")
    if path != patch:
        path.unlink(missing_ok=True)
    return patch


def refresh(folders: ExerciseFolders) -> Refreshed:
    """Write those patches anew whose lines have moved in the solution, each hunk where its lines stand once.

    Raises:
        CannotPatchError: the solution or a patch cannot be read.
    """
    solution, written, problems = _solution(folders), [], []
    for path in sorted((folders.hidden / "mistakes").glob(f"*{SUFFIX}")):
        text = _text(path)
        try:
            with _naming(path):
                fresh = moved(text, solution)
        except CannotPatchError as error:
            problems.append(str(error))
            continue
        if fresh != text:
            path.write_text(fresh, encoding="utf-8")
            written.append(path)
    return Refreshed(tuple(written), tuple(problems))


def patch_of(solution: str, mistake: str) -> str:
    """The patch that makes ``mistake`` of ``solution``.

    Raises:
        PatchError: there is none: the mistake has no docstring, is no Python, or does what the solution does.
    """
    try:
        before, own, after = split_docstring(mistake)
        _, told, _ = split_docstring(solution)
    except SyntaxError as error:
        raise PatchError(f"it cannot be made of what is no Python: {error.msg}, line {error.lineno}.") from None
    about = str(ast.literal_eval(own or "''")).strip()
    if not about:
        raise PatchError("it needs a module docstring: it is what a student who made this mistake reads.")
    remarks = _REMARKS.match(after)
    after = after[remarks.end() - 1 :] if remarks else after
    plain = f"{before}{told}{after}" if told else f"{before}{after.lstrip()}"
    diff = "".join(_diff(lines_of(solution), lines_of(plain)))
    if not diff:
        raise PatchError("the mistake is the solution: no line is another but the docstring's.")
    return _checked(f"{about}\n{remarks[1] if remarks else ''}\n{diff}", solution, mistake)


def moved(text: str, solution: str) -> str:
    """The patch ``text``, as it is when it applies to ``solution``, else with its hunks where their lines stand now.

    Raises:
        PatchError: a hunk's lines stand nowhere, or in several places.
    """
    patch = read_patch(text)
    try:
        applied(patch, solution)
    except PatchError:
        lines = lines_of(solution)
        changes = tuple(replace(change, start=_only_place(change, lines)) for change in patch.changes)
        return patch_of(solution, applied(replace(patch, changes=changes), solution))
    return text


def _diff(solution: Sequence[str], mistake: Sequence[str]) -> Iterator[str]:
    for line in unified_diff(solution, mistake, SOURCE, TARGET):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _checked(text: str, solution: str, mistake: str) -> str:
    """The patch ``text``, for it makes ``mistake``, the layout of the docstring aside."""
    if _meaning(applied(read_patch(text), solution)) != _meaning(mistake):
        raise PatchError("no patch says this; leave the mistake a Python file.")
    return text


def _meaning(source: str) -> tuple[str, str]:
    """The docstring without the space around it, and the code without its layout."""
    tree = ast.parse(source)
    docstring = (ast.get_docstring(tree, clean=False) or "").strip()
    return docstring, ast.dump(ast.Module(tree.body[bool(docstring) :], []))


def _only_place(change: Change, lines: Sequence[str]) -> int:
    found = places(change, lines)
    if len(found) != 1:
        times = "nowhere" if not found else f"in {len(found)} places"
        raise PatchError(f"the lines of hunk {change.number} stand {times} in solution.py; mend it.", change.line)
    return found[0]


def _path(folders: ExerciseFolders, name: str) -> Path:
    if not name.isidentifier():
        raise CannotPatchError(f"a mistake's name is letters, digits and underscores; this is {name!r}.")
    return path_of(folders.hidden / "mistakes", name)


def _solution(folders: ExerciseFolders) -> str:
    return _text(folders.hidden / "solution.py")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotPatchError(f"{path} cannot be read: {error}") from error


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Say of which patch an error speaks."""
    try:
        yield
    except PatchError as error:
        where = path.name if error.line is None else f"{path.name}, line {error.line}"
        raise CannotPatchError(f"{where}: {error}") from None
