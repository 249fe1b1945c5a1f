"""Call-outs: ``::: note``, ``::: try``, ``::: history``."""

from __future__ import annotations

from typing import Final

from catalog.rendering._errors import Place

_TITLES: Final = {"note": "Note", "try": "Try it", "history": "From history"}

CLOSING: Final = "</div>\n"


def opening(info: str, place: Place) -> str:
    """The opening tag of a call-out, with its title. ``info`` is what stands after the colons."""
    name = info.strip()
    if name not in _TITLES:
        raise place.error(f"unknown call-out {name!r}; use one of {', '.join(_TITLES)}.")
    return f'<div class="callout callout-{name}" role="note">\n<p class="callout-title">{_TITLES[name]}</p>\n'
