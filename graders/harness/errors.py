"""Describes an exception of the submission in a few plain fields."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graders.harness.frames import frames_of
from graders.protocol import Fault, Stage

MAX_TEXT = 1000
MAX_READ = 20_000
"""Characters of an error's text that its cause is looked for in."""

_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_AROUND_A_CAUSE = re.compile(
    r"Exception encountered when calling [^\n]*\n|\n\s*Arguments received by .*|^in user code:.*\n\s+\w+: "
    r"|^Graph execution error:.*\n(?=\S)|\{\{function_node [^}]*\}\} ?|\n\s*\[\[\{\{node .*|\n\s*; NodeDef: .*"
    r"| ?\[Op:\w+\](?: name:[^\n]*)?|(?<=\.)  Label values:.*|(?<=with dtype )(\w+): <tf\.Tensor.*",
    re.DOTALL,
)
"""What TensorFlow and Keras say around a cause: where in their own machinery it was noticed."""


def describe(
    error: BaseException, stage: Stage, files: Mapping[str, str] | None = None, *, values: bool = False
) -> Fault:
    """What the judge is told of ``error``: its class, its text, and the lines of ``files`` that it came through.

    With ``values`` the values of the names there, too.
    """
    return Fault(
        stage,
        type=type(error).__name__[:80],
        ancestors=tuple(kind.__name__[:80] for kind in type(error).__mro__[:20]),
        message=_text(error),
        frames=frames_of(error, files or {}, values=values),
    )


def _text(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)[:MAX_TEXT]
    try:
        return cause_in(str(error)[:MAX_READ])[:MAX_TEXT]
    except Exception:
        return ""


def cause_in(text: str) -> str:
    """What went wrong, without terminal colours and what TensorFlow and Keras say around it."""
    return _AROUND_A_CAUSE.sub(r"\1", _COLOURS.sub("", text)).strip()
