"""Texts of a submission as a page may have them: printable, and without paths of this machine."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from graders.sandbox.launch import PACKAGE

_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def _own_folders() -> re.Pattern[str]:
    """Where this machine keeps Hebb and its libraries, the longest first; also where links to them lead."""
    named = {Path(sys.prefix), PACKAGE.parent, Path.cwd()}
    folders = {str(folder) for one in named for folder in (one, one.resolve()) if len(folder.parts) > 2}
    return re.compile("|".join(rf"{re.escape(one)}(?![\w.-])" for one in sorted(folders, key=len, reverse=True)))


_OWN_FOLDERS = _own_folders()


def free_of_paths(text: str) -> str:
    """``text`` without the folders in which this machine keeps Hebb and its libraries."""
    return _OWN_FOLDERS.sub("…", text)


def printable(text: str) -> str:
    """``text`` without colours of a terminal and characters that show nothing, lines kept."""
    return "".join(character for character in _COLOURS.sub("", text) if character == "\n" or character.isprintable())
