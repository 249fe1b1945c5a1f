"""Scripts that were built as modules: what one imports is asked for together with it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Final

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

_IMPORTS: Final = Path(__file__).resolve().parents[2] / "assets" / "built" / "imports.json"


@register.simple_tag
def module_script(name: str) -> SafeString:
    """The element that loads a script of the bundle, and before it one for each file that it begins by importing.

    Those have their contents in their names from the build, and are imported by these.
    """
    preloads = format_html_join("", '<link rel="modulepreload" href="{}">', ((url,) for url in _imported(name)))
    return format_html('{}<script type="module" src="{}"></script>', preloads, static(f"bundle/{name}"))


@lru_cache(maxsize=8)
def _imported(name: str) -> list[str]:
    listed: dict[str, list[str]] = json.loads(_IMPORTS.read_text(encoding="ascii"))
    return [f"{settings.STATIC_URL}bundle/{path}" for path in listed[name]]
