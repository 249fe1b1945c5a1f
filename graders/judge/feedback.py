"""Words for the student: errors of the submission, explained without giving hidden inputs away.

A submission that raises ``ValueError(x)`` could print a hidden input into its own feedback. While hidden tests run, the
text of an error is therefore said only if it is one of Python's or a library's (`graders.judge.known_messages`) or
stands in the submission itself; else it is withheld as a whole.
"""

from __future__ import annotations

import builtins
import re
import textwrap
from dataclasses import dataclass, replace
from functools import cached_property

from graders.frames import Frame
from graders.judge.errors import ProcessEnded, ProtocolViolation, SubmissionError
from graders.judge.known_messages import Known
from graders.judge.lines import Lines, without_values
from graders.judge.plain_text import free_of_paths, printable
from graders.protocol import Fault
from graders.report import Outcome, read_outcome

MAX_FEEDBACK = 1500
MAX_MESSAGE = 400
WITHHELD = (
    "(The text of this error is withheld while hidden tests run: it could tell their inputs. Run the visible tests.)"
)

_LIBRARY_ERRORS = frozenset(
    [
        "AxisError",
        "LinAlgError",
        "UFuncTypeError",
        "InvalidArgumentError",
        "FailedPreconditionError",
        "NotFoundError",
        "OutOfRangeError",
        "ResourceExhaustedError",
        "UnimplementedError",
        "InternalError",
        "AbortedError",
        "NotFittedError",
        "EmptyDataError",
        "ParserError",
        "MergeError",
        "InvalidIndexError",
        "URLError",
        "gaierror",
    ]
)
_HINTS = {
    "SyntaxError": "Python could not read your file.",
    "IndentationError": "The indentation does not fit.",
    "ModuleNotFoundError": "The grader has NumPy, TensorFlow, Keras, pandas, scikit-learn, SciPy and Matplotlib.",
    "EOFError": "There is nobody to type input while your code is graded: use the arguments.",
    "SystemExit": "Your code ended the program: return a value instead.",
    "RecursionError": "A function calls itself without end.",
    "MemoryError": "It asked for more memory than the exercise allows.",
    "URLError": "There is no network here. The course's data come with hebb_data.load.",
    "gaierror": "There is no network here. The course's data come with hebb_data.load.",
    "PermissionError": "The sandbox does not allow this.",
}
_NO_NETWORK = re.compile(
    r"URL fetch failure|name resolution|Name or service not known|Network is unreachable"
    r"|urlopen|urlretrieve|requests\.|load_data\(|get_file\(|fetch_\w+\(|create_connection|\bhttps?://"
)
"""In an error's text or line: it wants something from the internet."""

_READ_ONLY = "Read-only file system"


@dataclass(frozen=True)
class Explainer:
    """Turns the fields of an error into text.

    Attributes:
        files: the submission, as handed in.
        hidden: whether hidden inputs may have reached the submission.
    """

    files: dict[str, str]
    hidden: bool

    def __call__(self, fault: Fault) -> str:
        """What was raised, in which line, and what it means."""
        message = self._message(fault)
        if fault.stage == "signature":
            return f"Your function cannot be called as the statement says: {message}."
        text = self.name_of(fault)
        if message:
            text += f"\n{message}" if message == WITHHELD else f": {message}"
        place = self._place(fault)
        return "\n".join(part for part in (text, place, self._hint(fault, place)) if part)

    def name_of(self, fault: Fault) -> str:
        """The class that was raised, or the nearest that the student knows: a made-up name could tell an input."""
        names = [fault.type, *fault.ancestors]
        return next((name for name in names if not self._may_tell(fault) or self._is_known(name)), "Exception")

    def type_of_answer(self, name: str) -> str:
        """The name of a type that a submission answered with, if the student knows it."""
        return name if not self.hidden or self._is_known(name) or self._known.is_type(name) else "its own"

    def warning(self, text: str) -> str:
        """A warning, ``"RuntimeWarning: overflow …"``, or its class alone: it says what the submission wants, too."""
        name, _, message = text.partition(": ")
        if not self.hidden:
            return text
        kind = name if self._is_known(name) else "Warning"
        return f"{kind}: {message}" if self._known.may_say(" ".join(message.split())) else kind

    def _may_tell(self, fault: Fault) -> bool:
        """Whether the error could tell a hidden input: not while the submission is loaded, for it has seen none."""
        return self.hidden and fault.stage != "load"

    def _is_known(self, name: str) -> bool:
        known = hasattr(builtins, name) or name in _LIBRARY_ERRORS
        return known or bool(re.search(rf"\bclass\s+{re.escape(name)}\b", self._code))

    @cached_property
    def _known(self) -> Known:
        return Known(self._code)

    @property
    def _code(self) -> str:
        return "\n".join(self.files.values())

    def frames(self, fault: Fault) -> tuple[Frame, ...]:
        """The way of the error; where it could tell a hidden input its lines alone, as long as they may be told.

        The innermost line is always told, as it is in the words. Of a file that was not handed in nothing is: its name
        could be made up, and say an input.
        """
        frames = tuple(frame for told in fault.frames if (frame := self._lines.frame(told)))
        if not self._may_tell(fault):
            return frames
        bits = self._lines.bits_of_way(frames) if frames else 0
        way = " ".join(f"{frame.skipped} {frame.place}" for frame in frames)
        if not bits or self._known.may_tell(way, bits):
            return without_values(frames)
        return without_values([replace(frames[-1], skipped=0)])

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.files)

    def _place(self, fault: Fault) -> str:
        """The innermost line; empty where there is none."""
        return next(filter(None, map(self._lines.told, reversed(fault.frames))), "")

    def _hint(self, fault: Fault, place: str) -> str:
        offline = _NO_NETWORK.search(fault.message) or ("OSError" in fault.ancestors and _NO_NETWORK.search(place))
        if offline:
            return _HINTS["URLError"]
        if _READ_ONLY in fault.message:
            return "Files can be written in the folder that your code starts in, and nowhere else."
        return next((_HINTS[name] for name in [fault.type, *fault.ancestors] if name in _HINTS), "")

    def _message(self, fault: Fault) -> str:
        """The error's text, on one line and cut between words; what it may not say is withheld as a whole."""
        message = textwrap.shorten(printable(fault.message), MAX_MESSAGE, placeholder=" …")
        if not self._may_tell(fault) or self._known.may_say(" ".join(fault.message.split())):
            return message
        return "its parameters differ" if fault.stage == "signature" else WITHHELD


def of_ending(cause: str, exit_code: int | None, signal: int, wall_s: float) -> SubmissionError:
    """The error that the end of a submission's process means.

    Args:
        cause: the limit that was passed, ``"memory_limit: its size"``, ``"protocol_violation: why"``, or ``""``.
        exit_code: its exit status, or None.
        signal: the signal that ended it, or 0.
        wall_s: seconds that a question may take.
    """
    outcome = read_outcome(cause.partition(":")[0])
    if isinstance(outcome, Outcome) and outcome.meaning.told:
        told = _told(outcome, cause.partition(": ")[2], wall_s)
        return ProtocolViolation(told) if outcome is Outcome.PROTOCOL_VIOLATION else ProcessEnded(told, outcome)
    if signal:
        return ProcessEnded(
            f"Your code crashed the Python process ({_SIGNALS.get(signal, 'a signal')}).", Outcome.RUNTIME_ERROR
        )
    status = exit_code if exit_code in (0, 1) else "above 1"  # its number could tell a hidden input
    return ProcessEnded(
        f"Your code ended the Python process (exit status {status}). Return a value instead.", Outcome.RUNTIME_ERROR
    )


def _told(outcome: Outcome, size: str, wall_s: float) -> str:
    """What is told of an ending, with the size of the limit where it is known; of time: that of the processor."""
    told = outcome.meaning.told.format(wall_s=wall_s)
    if not size or outcome is Outcome.PROTOCOL_VIOLATION:
        return told
    if outcome is Outcome.TIME_LIMIT:
        return f"Your code used up its processor time ({size}). Is there a loop that never ends?"
    return f"{told.removesuffix('.')} ({size})."


_SIGNALS = {
    4: "illegal instruction",
    6: "abort",
    7: "bus error",
    8: "arithmetic error",
    9: "killed",
    11: "segmentation fault",
}


def bounded(text: str) -> str:
    """``text`` without control characters or paths of the machine, and at most `MAX_FEEDBACK` characters."""
    text = printable(free_of_paths(text))
    return text if len(text) <= MAX_FEEDBACK else text[: MAX_FEEDBACK - 1] + "…"
