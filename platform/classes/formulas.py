"""Text that people have typed, in files for spreadsheet programs: it must be text to them, and never a formula."""

from __future__ import annotations

from typing import Final

_BEGINNINGS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What such a program may take for the beginning of a formula."""


def neutral(text: str) -> str:
    """``text`` as a spreadsheet program takes it for text: with an apostrophe before what could be a formula."""
    return f"'{text}" if text.startswith(_BEGINNINGS) else text


def as_typed(text: str) -> str:
    """What `neutral` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_BEGINNINGS) else text
