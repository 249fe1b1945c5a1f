"""What templates need to show what was handed in and what came of it."""

from __future__ import annotations

import re
from typing import Final

from catalog.rendering import uncoloured
from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

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
def outcome_words(outcome: str) -> str:
    """An outcome in words."""
    return panel.outcome_words(outcome)
