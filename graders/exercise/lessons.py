"""A lesson as text: its head, its blocks, its links. One parser reads it here and when its page is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markdown_it import MarkdownIt
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin

HEAD_FENCE: Final = "+++"
RUNNABLE: Final = ["python", "run"]
"""The info string, in words, of a block that a page offers to run."""


def _parser() -> MarkdownIt:
    """HTML is switched on only so that it is seen, and refused with its line."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.use(dollarmath_plugin, allow_labels=False, allow_blank_lines=False, allow_space=False)
    parser.use(container_plugin, "callout", validate=lambda *_: True)
    return parser


PARSER: Final = _parser()


@dataclass(frozen=True)
class Block:
    """A fenced block: its info string, in words, its content, and the line of the file where the content begins."""

    words: list[str]
    content: str
    line: int

    @property
    def is_runnable(self) -> bool:
        """Whether a page offers to run it."""
        return self.words == RUNNABLE


def split(text: str) -> tuple[str, str, int]:
    """A lesson's head, its body, and the number of the body's first line; an empty head when there is none."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != HEAD_FENCE or HEAD_FENCE not in (line.strip() for line in lines[1:]):
        return "", text, 1
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == HEAD_FENCE)
    return "\n".join(["", *lines[1:end]]), "\n".join(lines[end + 1 :]), end + 2


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a lesson's file, in their order."""
    _, body, first_line = split(text)
    fences = (token for token in PARSER.parse(body) if token.type == "fence" and token.map)
    return [Block(token.info.split(), token.content, first_line + token.map[0] + 1) for token in fences if token.map]


def links(text: str) -> Iterator[tuple[str, int]]:
    """Where the links of a Markdown file lead, with a head or without, and the line where each paragraph begins."""
    _, body, first_line = split(text)
    for token in PARSER.parse(body):
        for child in token.children or []:
            if child.type == "link_open" and token.map:
                yield str(child.attrGet("href")), first_line + token.map[0]
