"""Markdown to HTML: the text is parsed once, then every token that is ours is checked and made HTML, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Final

from markdown_it.token import Token

from catalog.rendering import _callouts
from catalog.rendering._code import code
from catalog.rendering._errors import Place
from catalog.rendering._formulas import formula
from catalog.rendering._moving_figures import moving_figure
from catalog.rendering._pictures import picture
from graders.exercise.lessons import PARSER

_PUNCTUATION: Final = re.compile(r"[.,;:!?)\]]+")
_CODE_SPAN: Final = re.compile(r"`[^`]*`")


def render(markdown: str, *, source: Path, first_line: int = 1) -> str:
    """The HTML of a text.

    ``source`` is the file it stands in: errors name it, and pictures are looked for beside it.
    ``first_line`` is the number of the text's first line in that file. Raises ``RenderingError``.
    """
    start = Place(source, first_line)
    lines = markdown.splitlines()
    parsed = PARSER.parse(markdown)
    _make_corners_cells(parsed)
    tokens = [made for token in _pictures_alone(parsed, start) for made in _block(token, lines, start)]
    return _to_html(tokens)


def render_inline(markdown: str, *, source: Path, first_line: int = 1) -> str:
    """The HTML of a text of one paragraph, without the paragraph's own tags. Raises ``RenderingError``."""
    return _inline_html(markdown, Place(source, first_line))


def _inline_html(markdown: str, place: Place) -> str:
    (token,) = PARSER.parseInline(markdown.strip())
    _prepare_inline(token, place)
    return _to_html([token])


def _to_html(tokens: list[Token]) -> str:
    return str(PARSER.renderer.render(tokens, PARSER.options, {}))


def _html(content: str) -> Token:
    return Token("html_block", "", 0, content=content)


def _place(token: Token, start: Place) -> Place:
    return start.down(token.map[0] if token.map else 0)


def _block(token: Token, lines: list[str], start: Place) -> Iterator[Token]:
    """What stands in the page for one token of the parser's."""
    place = _place(token, start)
    match token.type:
        case "fence" if token.info.split()[:1] == ["figure"]:
            yield _html(moving_figure(token.info, token.content, place, _inline_html))
        case "fence" | "code_block":
            yield _html(code(token.content, token.info, place))
        case "math_block":
            yield _html(formula(token.content, place, display=True))
        case "container_callout_open":
            _check_closed(token, lines, place)
            yield _html(_callouts.opening(token.info, place))
        case "container_callout_close":
            yield _html(_callouts.CLOSING)
        case "table_open":
            yield _html('<div class="scrolls">')
            yield token
        case "table_close":
            yield token
            yield _html("</div>\n")
        case "html_block" if token.map is not None:
            raise place.error("raw HTML is not allowed; write Markdown.")
        case "heading_open" if token.tag == "h1":
            raise place.error("a heading of level 1 is not allowed: the page's title is one. Use ## and below.")
        case "inline":
            _prepare_inline(token, place)
            yield token
        case _:
            yield token


def _make_corners_cells(tokens: list[Token]) -> None:
    """An empty heading of a table heads nothing: make it an ordinary cell."""
    for opening, inline, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opening.type == "th_open" and not inline.content:
            opening.tag = closing.tag = "td"


def _check_closed(token: Token, lines: list[str], place: Place) -> None:
    """Refuse a call-out that goes on to the end of the text because nobody closed it."""
    end = token.map[1] if token.map else 0
    if end >= len(lines) or not lines[end].strip().startswith(":::"):
        raise place.error("this call-out is never closed; end it with a line of three colons.")


def _pictures_alone(tokens: Iterable[Token], start: Place) -> Iterator[Token]:
    """Make of every paragraph that is one picture that picture."""
    waiting: list[Token] = []
    for token in tokens:
        waiting.append(token)
        if [one.type for one in waiting] in (["paragraph_open"], ["paragraph_open", "inline"]):
            continue
        if token.type == "paragraph_close" and (image := _only_image(waiting[-2])):
            yield _html(picture(str(image.attrGet("src")), image.content, _place(waiting[-2], start)))
        else:
            yield from waiting
        waiting = []


def _only_image(inline: Token) -> Token | None:
    children = inline.children or []
    return children[0] if [child.type for child in children] == ["image"] else None


def _take_punctuation(text: Token) -> str:
    """Take away the punctuation with which a piece of text begins."""
    found = _PUNCTUATION.match(text.content) if text.type == "text" else None
    if not found:
        return ""
    text.content = text.content[found.end() :]
    return found[0]


def _prepare_inline(token: Token, place: Place) -> None:
    """Check the parts of a line of text, and make its formulas HTML."""
    if "$$" in _CODE_SPAN.sub("", token.content):
        raise place.error("$$ stands on lines of its own, before and after a formula; within a line write $…$.")
    children = token.children or []
    for child, follower in zip_longest(children, children[1:]):
        match child.type:
            case "math_inline":
                tail = _take_punctuation(follower) if follower else ""
                child.type, child.content = "html_inline", formula(child.content, place, display=False, tail=tail)
            case "html_inline":
                raise place.error(f"raw HTML is not allowed: {child.content}. For the sign itself write \\<.")
            case "image":
                raise place.error("a picture stands on a line of its own, with an empty line before and after it.")
            case "softbreak" | "hardbreak":
                place = place.down(1)
