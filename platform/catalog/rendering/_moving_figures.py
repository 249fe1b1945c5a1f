"""Moving figures: a fence ``figure NAME`` becomes a place where the page's JavaScript draws one.

Until it has, and where there is no JavaScript, the text alternative stands there.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any, Final

from catalog.rendering._errors import Place

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def moving_figure(info: str, body: str, place: Place, inline: Callable[[str, Place], str]) -> str:
    """The figure of a fence with this info string and TOML body; ``inline`` renders its caption."""
    name = info.removeprefix("figure").strip()
    options = _table(body, place)
    caption, alt = (_text(options, key, name, place) for key in ("caption", "alt"))
    return _html(name, alt, options, place, caption=inline(caption, place))


def render_figure(name: str, alt: str, options: dict[str, Any], *, source: Path) -> str:
    """The place of a figure that stands beside a question, without a caption. Raises ``RenderingError``."""
    return _html(name, alt, options, Place(source, 1), caption="")


def _html(name: str, alt: str, options: dict[str, Any], place: Place, *, caption: str) -> str:
    if not _NAME.fullmatch(name):
        raise place.error(f"a figure's name is lower-case words joined by hyphens, not {name!r}.")
    try:
        data = json.dumps(options, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise place.error(f"figure {name!r}: its data must be numbers, texts, lists and tables ({error}).") from error
    return (
        f'<figure class="moving-figure" data-figure="{name}" data-options="{escape(data)}">\n'
        f'<div class="figure-stage"><p class="figure-alt">{escape(alt)}</p></div>\n'
        + (f"<figcaption>{caption}</figcaption>\n" if caption else "")
        + "</figure>\n"
    )


def _table(body: str, place: Place) -> dict[str, Any]:
    try:
        return tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        raise place.error(f"the figure's data are not TOML: {error}.") from error


def _text(options: dict[str, Any], key: str, name: str, place: Place) -> str:
    """Take the required text ``key`` out of ``options``."""
    value = options.pop(key, None)
    if not isinstance(value, str) or not value.strip():
        raise place.error(f"figure {name!r} needs {key}, a text that is not empty.")
    return value.strip()
