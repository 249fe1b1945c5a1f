"""Code, coloured by Pygments. The colours are classes; the style sheet has a light and a dark set of them."""

from __future__ import annotations

from html import escape
from typing import Final

from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]

from catalog.rendering._errors import Place
from graders.exercise.lessons import RUNNABLE

_LANGUAGES: Final = ("python", "pycon", "text", "bash", "toml", "json")
_FORMATTER: Final = HtmlFormatter(nowrap=True)


def code(source: str, info: str, place: Place) -> str:
    """A block of code. ``info`` is the fence's info string: a language, ``python run``, or nothing for plain text."""
    language, *words = info.split() or ["text"]
    if language not in _LANGUAGES:
        raise place.error(f"unknown language {language!r} of a code block; use one of {', '.join(_LANGUAGES)}.")
    if words and [language, *words] != RUNNABLE:
        raise place.error(f"unknown words {' '.join(words)!r} after {language!r}; the only ones are 'python run'.")
    block = highlighted(source, language)
    return f'<div class="snippet" data-run>\n{block}</div>\n' if words else block


def highlighted(source: str, language: str = "python") -> str:
    """``source`` as a block that scrolls sideways where it is too wide."""
    body = escape(source) if language == "text" else highlight(source, get_lexer_by_name(language), _FORMATTER)
    return f'<pre class="code scrolls"><code>{body}</code></pre>\n'


def uncoloured(source: str) -> str:
    """A stranger's Python as a block of plain text, in time linear in its length; ``highlight.js`` colours it.

    Pygments is for the course's own code only: its patterns take time quadratic in some texts.
    """
    return f'<pre class="code scrolls" data-language="python"><code>{escape(source)}</code></pre>\n'
