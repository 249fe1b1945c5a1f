"""Calls that may be shown: those of a test as data, and what the exercise's ``domain.py`` says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graders.exercise.domains import names_in
from graders.exercise.drawn import NAME as DRAWN
from graders.exercise.drawn import Drawn
from graders.judge.peers import Exchange
from graders.judge.prepared import Prepared
from graders.judge.respondent import Expression, Respondent
from graders.judge.showing import Seeded
from graders.judge.shrinking import Arguments
from graders.protocol import CallEntry
from graders.wire import Unpacker, WireError

MAX_CALLS = 200
"""Calls of one failed test that are looked at for a difference."""

MAX_BYTES = 2**20
"""Of a call's arguments: what is larger cannot be shown, and is slow to shrink."""

SEED = 0
"""Of the generators behind every answer, so that what is drawn is drawn alike."""


@dataclass(frozen=True)
class Call:
    """A call of an entry point; ``keywords`` are the names of the last arguments."""

    name: str
    arguments: Arguments
    keywords: tuple[str, ...] = ()

    def of(self, function: Callable[..., Any]) -> Any:
        """What ``function`` answers to it."""
        arguments = [np.random.default_rng(each.seed) if isinstance(each, Seeded) else each for each in self.arguments]
        split = len(arguments) - len(self.keywords)
        return function(*arguments[:split], **dict(zip(self.keywords, arguments[split:], strict=True)))

    def of_respondent(self, respondent: Respondent) -> Any:
        """What ``respondent`` answers to it."""
        return self.of(getattr(respondent, self.name))


class Domain:
    """The text of ``domain.py``: for each entry point a function of its parameters that says which calls are legal.

    And the examples that its author has prepared.
    """

    def __init__(self, source: str, entry_points: tuple[str, ...]) -> None:
        self._functions: dict[str, Any] = {"__name__": "domain"}
        exec(compile(source, "domain.py", "exec", dont_inherit=True), self._functions)  # noqa: S102
        self.drawn = {name: Drawn.read(how) for name, how in self._functions.get(DRAWN, {}).items()}
        self.prepared = [Prepared(code, entry_points) for code in self._functions.get("EXAMPLES", ())]

    def drawn_of(self, code: str) -> Drawn | None:
        """How an example with this code is drawn: as the first entry point that it names and that has a drawing."""
        used = names_in(code)
        return next((drawn for name, drawn in self.drawn.items() if name in used), None)

    def allows(self, call: Call) -> bool:
        """Whether ``call`` is legal; what the function raises says no."""
        function = self._functions.get(call.name)
        try:
            return function is not None and bool(call.of(function))
        except Exception:
            return False


def calls_of(exchanges: Sequence[Exchange]) -> Iterator[Call]:
    """The calls of entry points whose arguments can be shown, in their order."""
    for exchange in exchanges[:MAX_CALLS]:
        request = exchange.request
        if isinstance(request, CallEntry) and sum(map(len, request.buffers)) <= MAX_BYTES:
            special = {"rng": lambda _: Seeded(SEED), "expression": lambda data: Expression(data["source"])}
            unpacker = Unpacker(request.buffers, special)
            try:
                args, kwargs = unpacker.unpack(request.args), unpacker.unpack(request.kwargs)
            except WireError:
                continue  # a function of the test's, or an object that lives with the submission
            yield Call(request.name, [*args, *kwargs.values()], tuple(kwargs))
