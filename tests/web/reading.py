"""A page as its reader sees it."""

from __future__ import annotations

import re


def words(html: str) -> str:
    """What a reader reads: no tags, single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
