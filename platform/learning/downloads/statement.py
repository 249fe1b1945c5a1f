"""A statement as it reads outside the site: Markdown and formulas stay, what only pages have becomes words."""

from __future__ import annotations

import re
from typing import Final

_WITHIN_THE_COURSE: Final = re.compile(r"\[([^\]\n]*)\]\(\.\./[^)\n]*\)")
_CALL_OUT: Final = re.compile(r"^::: (\w+)\n(.*?)^:::$", re.DOTALL | re.MULTILINE)


def at_home(statement: str) -> str:
    """``statement`` without links into the course, and with its call-outs as quotes."""
    return _CALL_OUT.sub(_quote, _WITHIN_THE_COURSE.sub(r"\1", statement)).strip()


def _quote(call_out: re.Match[str]) -> str:
    lines = [f"**{call_out[1].capitalize()}.**", *call_out[2].strip().splitlines()]
    return "\n".join(f"> {line}".rstrip() for line in lines)
