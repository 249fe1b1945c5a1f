"""What templates need to show a question's code with fields in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from catalog.quizzes import Row
from catalog.rendering import highlighted
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_BLANK: Final = re.compile(r"⟦(\d+)⟧")


@register.simple_tag
def code_with_blanks(code: str, rows: Iterable[Row], answered: bool) -> SafeString:
    """Coloured code with a field in the place of each blank."""
    fields = {row.value: _field(row, answered) for row in rows}
    # A blank goes through the highlighter as a name, for ⟦1⟧ is no Python.
    html = highlighted(_BLANK.sub(r"BLANK_\1_", code))
    return mark_safe(re.sub(r"BLANK_(\d+)_", lambda blank: fields[blank[1]], html))  # noqa: S308  # escaped parts


def _field(row: Row, answered: bool) -> SafeString:
    return format_html(
        '<input class="blank" name="{}" value="{}" size="12" aria-label="Blank {}" autocomplete="off"'
        ' autocapitalize="off" spellcheck="false"{}>',
        row.field,
        row.entered,
        row.value,
        " readonly" if answered else "",
    )
