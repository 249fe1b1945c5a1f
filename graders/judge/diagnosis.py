"""Names the misconception: which mistake answers as the student did?

When a test fails, the requests that it put to the student are put to every mistake of the exercise. A mistake
that answers all of them as the student did, and not as the reference does, explains the failure.
"""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from graders.judge.peers import Exchange, LocalPeer
from graders.wire import Message, Tensor, Unpacker, WireError

RTOL, ATOL = 1e-6, 1e-9
"""Two roads to the same wrong answer may round differently."""

_COUNT = re.compile(r"_\d+$")

MAX_EXCHANGES = 400
"""Of one failed test; a test with more is not replayed."""


@dataclass
class Diagnostician:
    """Compares failed tests with the exercise's mistakes.

    Attributes:
        solution: source of the reference solution.
        mistakes: name to source; the module docstring is the explanation.
        entry_points: names that a submission defines.
        budget_s: CPU seconds that all comparisons of one submission may take together.
    """

    solution: str
    mistakes: dict[str, str]
    entry_points: tuple[str, ...]
    budget_s: float
    _votes: dict[str, int] = field(default_factory=dict)

    def consider(self, exchanges: Sequence[Exchange]) -> None:
        """Look for mistakes that explain one failed test, given its exchanges with the student, in order."""
        if not 0 < len(exchanges) <= MAX_EXCHANGES or self.budget_s <= 0:
            return
        start = time.process_time()
        given = [_answer(exchange.reply) for exchange in exchanges]
        alike = [name for name, source in self.mistakes.items() if self._answers_as(source, exchanges, given)]
        if alike and not self._answers_as(self.solution, exchanges, given):
            for name in alike:
                self._votes[name] = self._votes.get(name, 0) + 1
        self.budget_s -= time.process_time() - start

    def diagnosis(self) -> str:
        """The docstring of the mistake that explains most failed tests; empty if none does."""
        if not self._votes:
            return ""
        name = max(self._votes, key=lambda name: self._votes[name])
        return " ".join((ast.get_docstring(ast.parse(self.mistakes[name])) or "").split())

    def _answers_as(self, source: str, exchanges: Sequence[Exchange], given: Sequence[Any]) -> bool:
        """Whether ``source`` answers every exchange as the student did; most give themselves away early."""
        peer = LocalPeer(source, self.entry_points)
        return all(same(_replay(peer, exchange), answer) for exchange, answer in zip(exchanges, given, strict=True))


class _Astray(Exception):
    """The code called a function of the test's otherwise than the student's did."""


def _replay(peer: LocalPeer, exchange: Exchange) -> Any:
    """Put the request to ``peer``; functions of the test's answer what they answered the student."""
    expected = list(exchange.callbacks)

    def play(number: int) -> Callable[..., Any]:
        def play_back(*args: Any, **kwargs: Any) -> Any:
            call = expected.pop(0) if expected else None
            if call is None or call.number != number or not same([list(args), kwargs], [call.args, call.kwargs]):
                raise _Astray
            if call.error:
                raise RuntimeError(call.error)
            return call.result

        return play_back

    numbers = 1 + max((call.number for call in expected), default=-1)
    peer.callbacks = [play(number) for number in range(numbers)]
    answer = _answer(peer.ask(exchange.request))
    return ("astray", answer) if expected else answer


def _answer(reply: Message) -> Any:
    """What is compared of a reply: the value, or the type of the error."""
    if "error" in reply.fields:
        error = reply.fields["error"]
        return ("error", error.get("type") if type(error) is dict else None)
    try:
        return Unpacker(reply.buffers, {"handle": _kind}).unpack(reply.fields.get("value"))
    except WireError:
        return ("error", "WireError")


def _kind(data: Any) -> tuple[str, str]:
    """A live object's kind. Its class may differ: a functional model may be the same as a sequential one."""
    return ("handle", str(data.get("kind")) if type(data) is dict else "")


def same(one: Any, other: Any) -> bool:
    """Whether two answers are the same up to rounding; types and shapes must agree."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        if one.shape != other.shape or one.dtype != other.dtype or _variable(one) != _variable(other):
            return False
        return bool(np.isclose(one, other, rtol=RTOL, atol=ATOL, equal_nan=True).all())
    if type(one) is not type(other):
        return False
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same_under(key, value, other[key]) for key, value in one.items())
    if isinstance(one, float | complex | np.inexact):
        return bool(np.isclose(one, other, rtol=RTOL, atol=ATOL, equal_nan=True))
    return bool(one == other)


def _same_under(key: Any, one: Any, other: Any) -> bool:
    """Whether two entries of dicts are the same; a layer's automatic name counts the layers made before it."""
    if key == "name" and isinstance(one, str) and isinstance(other, str):
        return _COUNT.sub("", one) == _COUNT.sub("", other)
    return same(one, other)


def _variable(array: np.ndarray[Any, Any]) -> tuple[str, bool | None] | None:
    """Name and ``trainable`` of a variable, which may be what a mistake is about; None for every other array."""
    return (array.name, array.trainable) if isinstance(array, Tensor) and array.kind == "variable" else None
