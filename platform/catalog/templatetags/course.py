"""What templates need to show the course: its Markdown, its code, points as people write them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from django import template
from django.utils.safestring import SafeString, mark_safe

from catalog.quizzes import Figure
from catalog.rendering import highlighted, render, render_figure, render_inline

register = template.Library()

_SOURCE: Final = Path("a question")  # for errors; what comes here was rendered when the course was loaded


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
def figure(shown: Figure) -> SafeString:
    """The place of a moving figure."""
    html = render_figure(shown.name, shown.alt, shown.options, source=_SOURCE)
    return mark_safe(html)  # noqa: S308  # made by catalog.rendering


@register.filter
def points(value: float) -> str:
    """Points as people write them: 3, 2.5, 0.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=4096)
def _blocks(text: str) -> str:
    return render(text, source=_SOURCE)


@lru_cache(maxsize=4096)
def _line(text: str) -> str:
    return render_inline(text, source=_SOURCE)
