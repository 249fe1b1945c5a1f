"""What templates need to show the course: its Markdown, its code, numbers as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

from catalog.quizzes import Figure
from catalog.rendering import highlighted, render, render_figure, render_inline, uncoloured
from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from learning import handins
from learning.questions import Row

register = template.Library()

_SOURCE: Final = Path("a question")  # for errors; what comes here was rendered when the course was loaded
_BLANK: Final = re.compile(r"⟦(\d+)⟧")
_CODE: Final = re.compile(r"`([^`\n]+)`")
_EMPHASIS: Final = re.compile(r"(?<![\w*])\*(\w(?:[^*\n<>]*\w)?)\*(?![\w*])")


@register.filter
def markdown(text: str) -> SafeString:
    """A text of the course as blocks of HTML."""
    return mark_safe(_blocks(text))  # noqa: S308  # made by catalog.rendering


@register.filter
def markdown_inline(text: str) -> SafeString:
    """A text of the course as HTML within a line."""
    return mark_safe(_line(text))  # noqa: S308  # made by catalog.rendering


@register.filter
def python_code(source: str) -> SafeString:
    """The course's own Python, coloured."""
    return mark_safe(highlighted(source))  # noqa: S308  # Pygments escapes the text


@register.filter
def submitted_code(source: str) -> SafeString:
    """Python that somebody handed in; the page's own script colours it."""
    return mark_safe(uncoloured(source))  # noqa: S308  # escaped there


@register.filter
def figure(shown: Figure) -> SafeString:
    """The place of a moving figure."""
    html = render_figure(shown.name, shown.alt, shown.options, source=_SOURCE)
    return mark_safe(html)  # noqa: S308  # made by catalog.rendering


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


@register.filter
def told(text: str) -> SafeString:
    """Feedback: plain text in which `code` and *emphasis* are set as such. Nothing else in it means anything."""
    escaped = _CODE.sub(r"<code>\1</code>", escape(text))
    return mark_safe(_EMPHASIS.sub(r"<em>\1</em>", escaped))  # noqa: S308  # escaped above


@register.filter
def points(value: float) -> str:
    """Points as people write them: 3, 2.5, 0.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@register.filter
def outcome_words(outcome: str) -> str:
    """An outcome in words."""
    return handins.outcome_words(outcome)


@lru_cache(maxsize=4096)
def _blocks(text: str) -> str:
    return render(text, source=_SOURCE)


@lru_cache(maxsize=4096)
def _line(text: str) -> str:
    return render_inline(text, source=_SOURCE)
