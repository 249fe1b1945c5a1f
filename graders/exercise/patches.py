"""A mistake as a patch: the words for the student, then a unified diff of the solution, applied to the letter.

`unidiff` reads the diff. It is applied here, for what patches files elsewhere looks for a place near by where the lines
would fit, or takes no account of ends of lines; a mistake that moved unseen would be another mistake.
"""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unidiff.errors import UnidiffParseError
from unidiff.patch import Hunk, PatchedFile, PatchSet

SUFFIX = ".patch"
SOURCE, TARGET = "a/solution.py", "b/solution.py"
_NAMES = frozenset({SOURCE, TARGET, "solution.py"})
_UNDIAGNOSED = re.compile(r"^# undiagnosed: \S", re.MULTILINE)
_WITHOUT_EXAMPLE = re.compile(r"^# no example: (\S.*)", re.MULTILINE)
_DIFF_BEGINS = re.compile(r"^(?:diff --git |--- )", re.MULTILINE)


class PatchError(Exception):
    """A patch cannot be read or applied; the text says why. ``line`` is the patch's own, from 1, where there is one."""

    def __init__(self, message: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(message)


@dataclass(frozen=True)
class Change:
    """One hunk, at ``line`` of the patch: the lines ``before``, from the index ``start`` on, become ``after``."""

    number: int
    line: int
    start: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Patch:
    """What a patch says.

    Attributes:
        about: the module docstring of the mistake.
        remarks: comments that follow it, each with its ``#`` and the end of its line.
        changes: the hunks in order.
    """

    about: str
    remarks: str
    changes: tuple[Change, ...]


def read_patch(text: str) -> Patch:
    """The patch in ``text``; raises :class:`PatchError` when it is none, or changes another file than the solution."""
    begins = _DIFF_BEGINS.search(text)
    if begins is None:
        raise PatchError("it has no unified diff: no line begins with `--- `.")
    header, diff = lines_of(text[: begins.start()]), text[begins.start() :]
    about = "".join(line for line in header if not line.startswith("#")).strip()
    if not about:
        raise PatchError("it needs words before the diff: they are what a student who made this mistake reads.", 1)
    remarks = "".join(line for line in header if line.startswith("#"))
    return Patch(about, remarks, tuple(_changes(_only_file(diff), lines_of(diff), len(header))))


def applied(patch: Patch, solution: str) -> str:
    """The mistake's whole source: every line of every hunk stands in ``solution`` where the hunk says.

    Raises:
        PatchError: one does not, or the result is no Python.
    """
    lines, result, done = lines_of(solution), list[str](), 0
    for change in patch.changes:
        _refuse_other_lines(change, lines, done)
        result += [*lines[done : change.start], *change.after]
        done = change.start + len(change.before)
    result += lines[done:]
    if not all(line.endswith("\n") for line in result[:-1]):
        raise PatchError(r"`\ No newline at end of file` belongs after the last line of solution.py only.")
    try:
        return _with_docstring("".join(result), patch)
    except SyntaxError as error:
        message = f"what it makes of solution.py is no Python: {error.msg}, line {error.lineno} of that."
        raise PatchError(message) from None


def is_undiagnosed(mistake: str) -> bool:
    """Whether a mistake's source says why its answers do not give it away."""
    return bool(_UNDIAGNOSED.search(mistake))


def why_no_example(mistake: str) -> str:
    """Why, as a mistake's source says, no input can show it; empty where it says nothing of the kind."""
    found = _WITHOUT_EXAMPLE.search(mistake)
    return found[1] if found else ""


def places(change: Change, lines: Sequence[str]) -> list[int]:
    """Every index at which the hunk's lines stand among ``lines``."""
    n = len(change.before)
    return [at for at in range(len(lines) - n + 1) if tuple(lines[at : at + n]) == change.before]


def split_docstring(source: str) -> tuple[str, str, str]:
    """What stands before the module docstring of ``source``, its literal (empty when there is none), and the rest."""
    first = next(iter(ast.parse(source).body), None)
    if not (isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and type(first.value.value) is str):
        return "", "", source
    assert first.end_lineno is not None
    lines = [line.encode() for line in lines_of(source)]  # columns count bytes
    begin = sum(map(len, lines[: first.lineno - 1])) + first.col_offset
    end = sum(map(len, lines[: first.end_lineno - 1])) + (first.end_col_offset or 0)
    text = b"".join(lines)
    return text[:begin].decode(), text[begin:end].decode(), text[end:].decode()


def lines_of(text: str) -> list[str]:
    """The lines of ``text`` with their ends; ``str.splitlines`` would also break at a form feed."""
    return list(io.StringIO(text))


def _only_file(diff: str) -> PatchedFile:
    try:
        files = PatchSet(diff)
    except UnidiffParseError as error:
        raise PatchError(
            f"it is no unified diff: {str(error).strip()}. The numbers after @@ count the lines."
        ) from None
    others = sorted({name for file in files for name in (file.source_file, file.target_file)} - _NAMES)
    if others:
        raise PatchError(f"it changes {', '.join(others)}; a mistake's patch changes solution.py and nothing else.")
    if len(files) != 1 or not files[0]:
        raise PatchError("it needs one diff of solution.py, with a hunk that changes something.")
    return files[0]


def _changes(file: PatchedFile, lines: Sequence[str], offset: int) -> Iterator[Change]:
    """The hunks as changes; ``lines`` are the diff's, and ``offset`` lines stand above it."""
    at = 2 + next(index for index, line in enumerate(lines) if line.startswith("--- "))
    for number, hunk in enumerate(file, 1):
        before, after = _sides(hunk)
        if not before:
            raise PatchError(
                f"hunk {number} holds no line of solution.py; leave three around a change.", offset + at + 1
            )
        yield Change(number, offset + at + 1, hunk.source_start - 1, before, after)
        at += 1 + len(hunk)
    if at < len(lines):  # unidiff passes over it, but an author meant something by it
        raise PatchError("this line belongs to no hunk; the numbers after @@ count the lines.", offset + at + 1)


def _sides(hunk: Hunk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The hunk's lines as they are in the solution, and as they are in the mistake."""
    following = [*(line.line_type for line in hunk[1:]), ""]
    whole = [
        (line, line.value.removesuffix("\n") + ("" if after == "\\" else "\n"))
        for line, after in zip(hunk, following, strict=True)
    ]
    before = tuple(text for line, text in whole if line.is_context or line.is_removed)
    return before, tuple(text for line, text in whole if line.is_context or line.is_added)


def _refuse_other_lines(change: Change, lines: Sequence[str], done: int) -> None:
    if change.start < done:
        raise PatchError(f"hunk {change.number} begins before the end of the hunk above it.", change.line)
    for index, expected in enumerate(change.before, change.start):
        actual = lines[index] if index < len(lines) else ""
        if actual != expected:
            where = f"as line {index + 1} of solution.py it expects {_shown(expected)}, and there is {_shown(actual)}."
            message = f"hunk {change.number} does not apply: {where}{_remedy(change, lines)}"
            raise PatchError(message, change.line)


def _shown(line: str) -> str:
    if not line:
        return "none"
    return f"`{line.rstrip()}`" + ("" if line.endswith("\n") else " without a newline")


def _remedy(change: Change, lines: Sequence[str]) -> str:
    found = places(change, lines)
    if len(found) != 1:
        return " Mend it, or make it anew from an edited copy: python -m graders mistake --help"
    return f" Its lines now begin at line {found[0] + 1}: python -m graders mistake SLUG --refresh"


def _with_docstring(source: str, patch: Patch) -> str:
    """``source`` with the patch's words in place of its own docstring."""
    before, own, after = split_docstring(source)
    told = _literal(patch.about) + (f"\n{patch.remarks.removesuffix(chr(10))}" if patch.remarks else "")
    return f"{before}{told}{after}" if own else f"{told}\n\n{source}"


def _literal(text: str) -> str:
    """A docstring that says ``text``."""
    escaped = text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    if "\n" in text:
        return f'"""{escaped}\n"""'
    return f'"""{escaped[:-1]}\\""""' if escaped.endswith('"') else f'"""{escaped}"""'
