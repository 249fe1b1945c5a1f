"""What can go wrong with a submission while a test questions it, each with the outcome it means.

```
SubmissionError
├── StudentError        the submission raised an exception            runtime_error
├── NotAnswerable       it answered with what is not data             wrong_answer
├── NotAttempted        an entry point is missing or the starter's    not_attempted
├── ProcessEnded        its process is gone                           the limit it passed, or runtime_error
└── ProtocolViolation   it pretended, or spoke to the judge itself    protocol_violation
```
"""

from __future__ import annotations

import builtins
from collections.abc import Callable

from graders.frames import Frame
from graders.protocol import Fault
from graders.report import Outcome


class SubmissionError(Exception):
    """Raised in a test through no fault of the test; the text is meant for the student."""

    outcome = Outcome.RUNTIME_ERROR
    by_reference = False
    """Whether it was the reference solution that failed so."""


class StudentError(SubmissionError):
    """The submission raised an exception.

    An instance is also one of the built-in exception that was raised there (see `student_error`), so that
    ``pytest.raises(ValueError)`` in a test sees it.

    Attributes:
        type: its class's name; ``ancestors``: those of its base classes too.
        stage: ``load``, ``call`` or ``signature``.
        lines: where it came through, as its process tells.
    """

    def __init__(self, text: str, fault: Fault) -> None:
        super().__init__(text)
        self._frames: Callable[[], tuple[Frame, ...]] = tuple
        self.lines = tuple((frame.file, frame.line) for frame in fault.frames)
        self._text = text
        self.type = fault.type
        self.ancestors = fault.ancestors
        self.stage = fault.stage
        if self.type == "MemoryError":
            self.outcome = Outcome.MEMORY_LIMIT

    def explained(self, frames: Callable[[], tuple[Frame, ...]]) -> None:
        """Let ``frames`` give its way, when somebody asks: a test that expects this error does not."""
        self._frames = frames

    def frames(self) -> tuple[Frame, ...]:
        """Its way through the submission, as a student may see it."""
        return self._frames()

    def __str__(self) -> str:  # a KeyError would quote it
        return self._text


def student_error(text: str, fault: Fault) -> StudentError:
    """The `StudentError` that is also an instance of the nearest built-in ``Exception`` among its ancestors."""
    for name in fault.ancestors:
        kind = getattr(builtins, name, None)
        if isinstance(kind, type) and issubclass(kind, Exception) and kind is not Exception:
            mixed: type[StudentError] = type(f"Student{name}", (StudentError, kind), {})
            try:
                return mixed(text, fault)
            except TypeError:
                continue  # some, such as UnicodeDecodeError, cannot be made of a text alone: take their parent
    return StudentError(text, fault)


class NotAnswerable(SubmissionError):
    """The submission answered with an object that is no data, without any pretence."""

    outcome = Outcome.WRONG_ANSWER


class NotAttempted(SubmissionError):
    """An entry point is missing or still as in the starter."""

    outcome = Outcome.NOT_ATTEMPTED


class ProcessEnded(SubmissionError):
    """The submission's process is gone: it exited, crashed, or passed a limit."""

    def __init__(self, text: str, outcome: Outcome) -> None:
        super().__init__(text)
        self.outcome = outcome


class ProtocolViolation(SubmissionError):
    """The submission pretended to be data or spoke to the judge in its own way."""

    outcome = Outcome.PROTOCOL_VIOLATION
