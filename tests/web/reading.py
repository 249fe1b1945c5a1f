"""What a client gets, and a page as its reader sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

Answer: TypeAlias = "_MonkeyPatchedWSGIResponse"
"""A response with what Django's test client adds to it; the class has a name in the stubs only."""


def words(html: str) -> str:
    """What a reader reads: no tags, single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
