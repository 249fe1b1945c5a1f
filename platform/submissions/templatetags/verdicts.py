"""What templates need to show what was handed in and what came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from catalog.rendering import uncoloured
from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from graders.frames import Frame
from submissions import panel

register = template.Library()

_CODE: Final = re.compile(r"`([^`\n]+)`")
_EMPHASIS: Final = re.compile(r"(?<![\w*])\*(\w(?:[^*\n<>]*\w)?)\*(?![\w*])")


@register.filter
def submitted_code(source: str) -> SafeString:
    """Python that somebody handed in; the page's own script colours it."""
    return mark_safe(uncoloured(source))  # noqa: S308  # escaped there


@register.filter
def told(text: str) -> SafeString:
    """Feedback: plain text in which `code` and *emphasis* are set as such. Nothing else in it means anything."""
    escaped = _CODE.sub(r"<code>\1</code>", escape(text))
    return mark_safe(_EMPHASIS.sub(r"<em>\1</em>", escaped))  # noqa: S308  # escaped above


@register.filter
def apart_from(text: str, frames: Sequence[Frame]) -> str:
    """What is told of an error, without the line that stands below it as the last of ``frames``."""
    return "\n".join(line for line in text.split("\n") if not frames or line != frames[-1].told)


@register.filter
def anchor(frame: Frame) -> str:
    """Where a frame's line stands on the page of its submission; ``highlight.js`` numbers the lines so."""
    return f"line-{quote(frame.file)}-{frame.line}"


@register.filter
def outcome_words(outcome: str) -> str:
    """An outcome in words."""
    return panel.outcome_words(outcome)
