"""How long a function is waited for that ran into the time limit before: an endless loop costs its limit once.

It may be endless for some arguments only, so it is called again, but with a small share of the limit; with more where
it has been seen to answer after more. Processor time is what counts, so a busy machine changes nothing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from graders.protocol import CallEntry, CallHandle, Make, Request

SHARE = 0.1
"""Of the limit, for a function that ran into it."""

AT_LEAST = 2.0
"""Times the longest that the function was seen to take."""


@dataclass
class Patience:
    """What the judge knows of a submission's speed; one for all processes that run it.

    Attributes:
        cpu_s, wall_s: the limits of a process, and of a test's questions together.
    """

    cpu_s: float
    wall_s: float
    _slow: set[str] = field(default_factory=set)
    _longest: dict[str, float] = field(default_factory=dict)

    def share(self, request: Request) -> float:
        """The part of the limit that an answer may take; 1 where nothing is known against it."""
        name = function_of(request)
        if name not in self._slow:
            return 1.0
        return min(1.0, max(SHARE, AT_LEAST * self._longest.get(name, 0.0) / self.cpu_s))

    def answered(self, request: Request, took_s: float) -> None:
        """Remember that it was answered after so many seconds."""
        name = function_of(request)
        self._longest[name] = max(took_s, self._longest.get(name, 0.0))

    def ran_out(self, request: Request, took_s: float, *, load_s: float, before_s: float) -> None:
        """Remember that it ran into the limit, unless what came before it in its process took longer than it did.

        On a busy machine all take longer, so they are compared with each other. What came before may have used all
        processors at once.

        Args:
            request: what was not answered.
            took_s: how long it was waited for.
            load_s, before_s: seconds for loading the submission, and for what that process answered until then.
        """
        name, before = function_of(request), load_s + before_s * (os.cpu_count() or 1)
        if name and (before <= took_s or took_s >= self.wall_s / 2):
            self._slow.add(name)


def function_of(request: Request) -> str:
    """What a student calls the function that runs for the answer; empty if none of the submission's does."""
    match request:
        case CallEntry():
            return f"`{request.name}`"
        case CallHandle():
            return f"`{request.method}`" if request.method else "A function that you answered with"
        case Make(what="gradient"):
            return "The function whose slope was asked for"
    return ""
