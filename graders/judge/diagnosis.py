"""Names the misconception: which mistake answers as the student did?

All that the tests asked the submission is put to every mistake of the exercise. A mistake is named only when it answers
every question of every test as the submission did, passed tests included, and the reference does not. Before it is
named, the tests' questions are put once more with other inputs (`graders.judge.probing`), for a test breaks off at
its first failure. Nothing is named on doubt: not when an answer is missing, when there is too much to compare, when the
time is up, or when two mistakes with nothing in common to say explain the same answers.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

import numpy as np

from graders.judge.peers import Exchange, LocalPeer
from graders.judge.time_limits import Budget, OutOfBudget
from graders.wire import Message, Tensor, Unpacker, WireError

RTOL, ATOL = 1e-6, 1e-9
"""Two roads to the same wrong answer may round differently."""

MAX_EXCHANGES = 20_000
MAX_BYTES = 64 * 2**20
"""How many exchanges of one grading, and how much of them, are kept to be compared; with more nothing is named."""

_NUMBER = re.compile(r"0x[0-9a-f]+|\d+")
_COUNT = re.compile(r"_\d+$")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


@dataclass
class Diagnostician:
    """Compares what a submission answered with what the exercise's mistakes answer.

    Attributes:
        solution: source of the reference solution.
        mistakes: name to source; the module docstring is the explanation.
        entry_points: names that a submission defines.
        budget_s: CPU seconds of this process that the comparisons of one submission may take together.
        max_exchanges, max_bytes: what may still be kept.
    """

    solution: str
    mistakes: dict[str, str]
    entry_points: tuple[str, ...]
    budget_s: float
    max_exchanges: int = MAX_EXCHANGES
    max_bytes: int = MAX_BYTES
    _failed: list[_Asked] = field(default_factory=list)
    _passed: list[_Asked] = field(default_factory=list)

    def keep(self, exchanges: Sequence[Exchange], *, passed: bool) -> None:
        """Remember what one process was asked in one test, in order."""
        if not self.budget_s or not exchanges:
            return
        self.max_exchanges -= len(exchanges)
        self.max_bytes -= sum(map(_size, exchanges))
        if self._too_much:
            self._failed.clear()
            self._passed.clear()
        else:
            (self._passed if passed else self._failed).append(_Asked.of(exchanges))

    @property
    def _too_much(self) -> bool:
        return self.max_exchanges < 0 or self.max_bytes < 0

    def diagnosis(self, more: Iterable[Sequence[Exchange]] = ()) -> str:
        """What the mistakes that answer everything as the submission did say together; empty when nothing does.

        Args:
            more: exchanges with other inputs, each group with one process; drawn only while a mistake is suspected.
        """
        if not self._failed:
            return ""
        try:
            with Budget(self.budget_s) as budget:
                names = self._explaining(more, budget)
        except OutOfBudget:
            return ""
        return shared_words([words_of(self.mistakes[name]) for name in names])

    def _explaining(self, more: Iterable[Sequence[Exchange]], budget: Budget) -> list[str]:
        """The mistakes that answer all as the submission did; most give themselves away in the first failed test."""
        suspects = list(self.mistakes)
        for asked in (*self._failed, *self._passed):
            suspects = self._still_suspected(suspects, asked, budget)
        if not suspects or all(self._is_right(asked, budget) for asked in self._failed):
            return []
        for exchanges in more:
            suspects = self._still_suspected(suspects, _Asked.of(exchanges), budget)
            if not suspects:
                break
        return suspects

    def _still_suspected(self, names: list[str], asked: _Asked, budget: Budget) -> list[str]:
        return [name for name in names if self._answers_as(self.mistakes[name], asked, budget)]

    def _answers_as(self, source: str, asked: _Asked, budget: Budget) -> bool:
        """Whether ``source`` answers every exchange as the student did.

        An error is the same when type and words are, wherever they come from; where the reference raises it as well, it
        was asked for, and the words are everybody's own.
        """
        for at, answer in enumerate(self._answers(source, asked, budget)):
            given = asked.given[at]
            if same(answer, given):
                continue
            if not _errors_alike(answer, given) or not _errors_alike(self._reference_answers(asked, budget)[at], given):
                return False
        return True

    def _is_right(self, asked: _Asked, budget: Budget) -> bool:
        return same(self._reference_answers(asked, budget), asked.given)

    def _reference_answers(self, asked: _Asked, budget: Budget) -> list[Any]:
        if asked.reference is None:
            asked.reference = list(self._answers(self.solution, asked, budget))
        return asked.reference

    def _answers(self, source: str, asked: _Asked, budget: Budget) -> Iterator[Any]:
        """What ``source`` answers in a process that was asked nothing else."""
        peer = LocalPeer(source, self.entry_points)
        for exchange in asked.exchanges:
            answer = _replay(peer, exchange)
            budget.check()  # an endless loop that was ended looks like an error
            yield answer


@dataclass
class _Asked:
    """What one process was asked, what the submission answered, and, once somebody looked, the reference."""

    exchanges: tuple[Exchange, ...]
    given: list[Any]
    reference: list[Any] | None = None

    @classmethod
    def of(cls, exchanges: Sequence[Exchange]) -> _Asked:
        return cls(tuple(exchanges), [_answer(exchange.reply) for exchange in exchanges])


@dataclass(frozen=True)
class _Error:
    """An error that was answered: the name of its class, and its words without numbers."""

    type: str
    words: str


def _errors_alike(one: Any, other: Any) -> bool:
    return isinstance(one, _Error) and isinstance(other, _Error) and one.type == other.type


def words_of(mistake: str) -> str:
    """The module docstring of a mistake, on one line."""
    return " ".join((ast.get_docstring(ast.parse(mistake)) or "").split())


def shared_words(explanations: Sequence[str]) -> str:
    """The sentences with which all of them begin."""
    sentences = [_SENTENCE_ENDS.split(text) for text in explanations]
    shared = takewhile(lambda column: len(set(column)) == 1, zip(*sentences, strict=False))
    return " ".join(column[0] for column in shared)


def _size(exchange: Exchange) -> int:
    buffers = (*exchange.request.buffers, *exchange.reply.buffers)
    return exchange.reply.cost + sum(len(buffer) for buffer in buffers)


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
    """What is compared of a reply: the value or the error."""
    if "error" in reply.fields:
        error = reply.fields["error"] if type(reply.fields["error"]) is dict else {}
        return _Error(str(error.get("type")), _NUMBER.sub("", str(error.get("message"))))
    try:
        return Unpacker(reply.buffers, {"handle": _kind}).unpack(reply.fields.get("value"))
    except WireError:
        return _Error("WireError", "")


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
