"""Turns the course's Markdown into HTML that is safe to show as it is: formulas set, code coloured, figures placed.

What is allowed is in ``docs/exercise-format.md``; anything else is refused with file, line and reason.
"""

from catalog.rendering._code import highlighted, uncoloured
from catalog.rendering._errors import RenderingError
from catalog.rendering._markdown import render, render_inline
from catalog.rendering._moving_figures import render_figure

__all__ = ["RenderingError", "highlighted", "render", "render_figure", "render_inline", "uncoloured"]
