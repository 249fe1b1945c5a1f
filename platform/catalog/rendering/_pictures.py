"""Still pictures: an SVG file beside the lesson is set into the page, so that it follows light and dark.

Only shapes, text, their looks and images within the file pass; a file that could run, load or link anything is refused.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

from catalog.rendering._errors import Place

_SVG: Final = "{http://www.w3.org/2000/svg}"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*\.svg")
_ELEMENT: Final = re.compile(
    "svg|g|defs|symbol|use|title|desc|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|marker|"
    "linearGradient|radialGradient|stop|clipPath|mask|pattern|image"
)
_REFERENCE: Final = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")
_INSIDE: Final = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=]+")
"""An image that is held in the file itself."""

_MAX_BYTES: Final = 96 * 1024
_FOREIGN: Final = re.compile(r"url\(\s*['\"]?(?!#)|javascript:|data:|https?:", re.IGNORECASE)


def picture(name: str, alt: str, place: Place) -> str:
    """The picture ``name`` beside the text's file, named ``alt`` for those who cannot see it."""
    if not alt.strip():
        raise place.error(f"picture {name!r} needs a text that tells what it shows: ![what it shows]({name}).")
    if not _NAME.fullmatch(name):
        raise place.error(f"a picture is an SVG file beside the text, such as two-lines.svg, not {name!r}.")
    try:
        text = (place.source.parent / name).read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)  # noqa: S314  # the course's own file
    except FileNotFoundError as error:
        raise place.error(f"there is no picture {name!r} beside this file.") from error
    except ElementTree.ParseError as error:
        raise place.error(f"picture {name!r} is not well-formed XML: {error}.") from error
    if len(text.encode()) > _MAX_BYTES:
        raise place.error(f"picture {name!r} is larger than {_MAX_BYTES // 1024} KiB: it is a part of the page.")
    _check(root, name, place)
    _own_ids(root, name.removesuffix(".svg"))
    root.set("role", "img")
    root.set("aria-label", alt.strip())
    ElementTree.register_namespace("", _SVG.strip("{}"))
    return f'<figure class="picture">{ElementTree.tostring(root, encoding="unicode")}</figure>\n'


def _check(root: ElementTree.Element, name: str, place: Place) -> None:
    if root.tag != f"{_SVG}svg" or "viewBox" not in root.attrib:
        raise place.error(f"picture {name!r} must be an <svg> with a viewBox, in the SVG namespace.")
    for element in root.iter():
        tag = element.tag.removeprefix(_SVG)
        if not _ELEMENT.fullmatch(tag):
            raise place.error(f"picture {name!r} has an element <{tag}>, which is not allowed in a page.")
        for key, value in element.attrib.items():
            if tag == "image" and key.endswith("href") and _INSIDE.fullmatch(value):
                continue
            if key.startswith("on") or _FOREIGN.search(value) or (key.endswith("href") and not value.startswith("#")):
                raise place.error(f"picture {name!r} has {key}={value!r}: it may not run, load or link anything.")


def _own_ids(root: ElementTree.Element, stem: str) -> None:
    """Give ids the picture's name in front, so that two pictures on a page do not share one."""
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key == "id":
                element.set(key, f"{stem}-{value}")
            elif key.endswith("href") and value.startswith("#"):
                element.set(key, f"#{stem}-{value.removeprefix('#')}")
            else:
                element.set(key, _REFERENCE.sub(rf"url(#{stem}-\1)", value))
