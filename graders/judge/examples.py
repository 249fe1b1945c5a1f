"""The small example: the smallest input found on which a submission and the reference differ.

It begins with a call of a failed test and shrinks its arguments (`graders.judge.shrinking`) for as long as they are
legal by the exercise's ``domain.py`` and the two still differ. The submission is asked in a process of its own, which
has met nothing but calls that may be shown. Where it raises an error, the text and the values of names that are shown
come from one process more, which has met what stands beside them and nothing else.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graders.example import Drawing, Example, ExampleArgument, ExamplePart, ExampleValue
from graders.exercise import Tolerance
from graders.frames import Frame
from graders.judge.checks.values import DEFAULT_TOLERANCE
from graders.judge.differences import NotComparable, difference, has_items, has_nan, kind_difference
from graders.judge.domain import SEED, Call, Domain, calls_of
from graders.judge.drawings import axes_of, default, sampled
from graders.judge.errors import NotAnswerable, ProcessEnded, StudentError, SubmissionError
from graders.judge.peers import Exchange
from graders.judge.prepared import about
from graders.judge.respondent import Respondent
from graders.judge.showing import DIGITS, EXACT, TooLong, digits_apart, value_of
from graders.judge.shrinking import Arguments, parts_of, shrunk
from graders.judge.signatures import answer_names, parameters
from graders.judge.time_limits import Budget, OutOfBudget
from graders.protocol import CallEntry, GetEntry

MAX_PARTS = 8
"""Things answered together that are shown one by one."""

MAX_EXAMPLES = 3
"""Of one grading: who has seen three need not see a fourth before the next try."""

MAX_NUMBERS = 24
"""Numbers and texts of a call: one with more shows nothing."""

TRACES: Mapping[str, Callable[[Respondent], list[Any]]] = {
    "{name} changes its argument {argument} in place.": lambda respondent: respondent.changed_arguments(),
    "{name} answers with its argument {argument} itself, not with a copy.": (
        lambda respondent: respondent.handed_back_arguments()
    ),
}
"""What an answer does not show, and how one asks for it: positions or names of arguments."""


@dataclass(frozen=True)
class Seen:
    """A difference: of what kind, which stays while arguments shrink, and its words."""

    kind: str
    words: str


Look = Callable[[Call], Seen | None]


@dataclass(frozen=True)
class Raised:
    """What was raised in place of an answer.

    Attributes:
        type: of the error; empty where there was an answer that is no data.
        text: what is said of it.
        line: the innermost line of the submission, and its file; None if there is none.
        frames: gives its way, as it may be shown.
    """

    type: str
    text: str
    line: tuple[str, int] | None = None
    frames: Callable[[], tuple[Frame, ...]] = field(default=tuple, compare=False)

    def like(self, other: object) -> bool:
        """Whether the other is the same error at the same line."""
        return isinstance(other, Raised) and (self.type, self.line) == (other.type, other.line)


@dataclass(frozen=True)
class Failed:
    """A failed test: what it asked, and whether its inputs may be shown."""

    exchanges: Sequence[Exchange]
    inputs_shown: bool

    @property
    def asked(self) -> frozenset[str]:
        """The entry points that it asked for."""
        requests = (exchange.request for exchange in self.exchanges)
        return frozenset(each.name for each in requests if isinstance(each, CallEntry | GetEntry))


@dataclass
class ExampleFinder:
    """Looks for the small example behind each failed test.

    Attributes:
        solution: its source, for the names of parameters.
        domain: reads what may be called with what; its time counts.
        tolerance: the widest of the exercise's: what it lets pass is no difference.
        student: starts the submission in a process that was asked nothing yet.
        alone: does the same with one that will be asked a single question, so that all it says may be said.
        reference: a reference solution that was asked nothing yet.
        seconds: of CPU time of this process for all of it.
    """

    solution: str
    domain: Callable[[], Domain]
    tolerance: Tolerance
    student: Callable[[], Respondent]
    alone: Callable[[], Respondent]
    reference: Callable[[], Respondent]
    seconds: float

    def found(self, failed: Mapping[str, Failed]) -> dict[str, Example]:
        """The example of each failed test by its name, none twice; tests whose calls show no difference have none."""
        self._until = time.process_time() + self.seconds
        self._asked: tuple[Respondent, Respondent] | None = None
        self._calls: dict[str, Call] = {}
        shown: dict[str, Example] = {}
        try:
            with Budget(2 * self.seconds):  # what does not come back to be asked for the time
                self._domain = self.domain()
                for test, each in failed.items():
                    found = self._example(each)
                    if found and found not in shown.values():
                        shown[test] = found
                    if len(shown) == MAX_EXAMPLES:
                        break
                for test, example in shown.items():
                    shown[test] = replace(example, drawing=self._drawing(example))
        except OutOfBudget:
            pass  # what was found until then is shown
        return shown

    def _drawing(self, example: Example) -> Drawing | None:
        """What may be drawn of ``example``, once all are found: who resists being asked so often loses no example."""
        call = self._calls.get(example.call)
        drawn = self._domain.drawn_of(example.call)
        if drawn is None:
            return default(example.parts)
        if not drawn.low:
            return Drawing(drawn.kind, drawn.of)
        if call is None:
            return None  # a prepared one has no argument that could vary
        try:
            return sampled(drawn, self._named(call), self._ask(call))
        except (SubmissionError, NotComparable, TimeoutError):
            return None

    def _ask(self, call: Call) -> Callable[[Arguments], tuple[Any, Any] | None]:
        """Asks both sides ``call`` with other arguments."""

        def ask(arguments: Arguments) -> tuple[Any, Any] | None:
            self._check_time()
            candidate = Call(call.name, arguments, call.keywords)
            if not self._domain.allows(candidate):
                return None
            given, expected = self._answers(candidate)
            raised = isinstance(given, Raised) or isinstance(expected, Raised)
            return None if raised or has_nan(expected) else (given, expected)

        return ask

    def _example(self, failed: Failed) -> Example | None:
        """One that the author has prepared, for it costs one question; else what a call of the test shrinks to."""
        calls = calls_of(failed.exchanges) if failed.inputs_shown else ()
        return self._of_prepared(failed.asked) or self._of_calls(list(filter(self._domain.allows, calls)))

    def _of_calls(self, calls: Sequence[Call]) -> Example | None:
        """The example that one of ``calls`` shrinks to: one with another value, else of another kind, else a trace."""
        for look in (self._value, self._kind, self._trace):
            for call in calls:
                try:
                    found = self._smallest(call, look)
                    if found:
                        return self._shown(*found)
                except (SubmissionError, NotComparable, TooLong, TimeoutError):
                    return None
        return None

    def _of_prepared(self, asked: frozenset[str]) -> Example | None:
        """The first prepared example about what was asked on which the two differ."""
        for prepared in about(self._domain.prepared, asked):
            try:
                self._check_time()
                student, reference = self._pair
                given, expected = answered(student, prepared.of), answered(reference, prepared.of)
                if isinstance(expected, Raised) and not expected.type:
                    continue  # no data
                part, words = self._part("answer", given, expected)
                if words and isinstance(given, Raised):
                    given = self._raised_alone(prepared.of, given)
                    part, words = self._part("answer", given, expected)
            except (ProcessEnded, TimeoutError):
                return None
            except (SubmissionError, NotComparable, TooLong):
                continue
            if words:
                return Example(prepared.code, (), (part,), words, _frames(given))
        return None

    def _smallest(self, call: Call, look: Look) -> tuple[Call, str] | None:
        """The smallest call that shows the difference which ``call`` shows, with its words; None if it shows none."""
        self._check_time()
        first = look(call)
        if first is None:
            return None
        best = call, first.words
        axes = self._axes(call)

        def holds(arguments: Arguments) -> bool:
            nonlocal best
            self._check_time()
            candidate = Call(call.name, arguments, call.keywords)
            legal = self._domain.allows(candidate) and self._axes(candidate) >= axes
            seen = look(candidate) if legal else None
            if seen is None or seen.kind != first.kind:
                return False
            best = candidate, seen.words
            return True

        try:
            shrunk(call.arguments, holds)
        except (TimeoutError, ProcessEnded):
            pass  # the best until then may be small enough
        return best if parts_of(best[0].arguments) <= MAX_NUMBERS else None

    def _axes(self, call: Call) -> int:
        drawn = self._domain.drawn.get(call.name)
        return axes_of(drawn, self._named(call)) if drawn and drawn.low else 0

    def _check_time(self) -> None:
        """Raise `TimeoutError` when nothing more may be tried; what was found until then is still shown."""
        if time.process_time() > self._until:
            raise TimeoutError

    def _value(self, call: Call) -> Seen | None:
        """That the submission raises, or answers with other values."""
        given, expected = self._answers(call)
        if isinstance(given, Raised):
            return None if isinstance(expected, Raised) else Seen(f"{given.type} at {given.line}", given.text)
        words = "" if isinstance(expected, Raised) else difference(given, expected, self.tolerance)
        return Seen("value", words) if words else None

    def _kind(self, call: Call) -> Seen | None:
        """That the submission answers with numbers of another kind."""
        given, expected = self._answers(call)
        words = "" if isinstance(given, Raised) else kind_difference(given, expected)
        return Seen("kind", words) if words else None

    def _trace(self, call: Call) -> Seen | None:
        """That the submission warns, changes an argument in place or hands it back, where the reference does not."""
        self._answers(call)
        student, reference = self._pair
        warned = [text for text in student.warnings() if text not in reference.warnings()]
        if warned:
            return Seen("warning", warned[0])
        for told, ask in TRACES.items():
            ours = ask(reference)
            for place in ask(student):
                if place not in ours:
                    argument = place if isinstance(place, str) else self._names(call)[place]
                    return Seen(told, told.format(name=call.name, argument=argument))
        return None

    def _answers(self, call: Call) -> tuple[Any, Any]:
        """What submission and reference answer; the same twice where the reference's is nothing to show."""
        student, reference = self._pair
        expected = answered(reference, call.of_respondent)
        if isinstance(expected, Raised) or has_nan(expected):
            return expected, expected
        return answered(student, call.of_respondent), expected

    @property
    def _pair(self) -> tuple[Respondent, Respondent]:
        if self._asked is None:
            self._asked = self.student(), self.reference()
        return self._asked

    def _shown(self, call: Call, words: str) -> Example:
        given, expected = self._answers(call)
        if isinstance(given, Raised):
            given = self._raised_alone(call.of_respondent, given)
        arguments = [
            ExampleArgument(name, value_of(each, EXACT))
            for name, each in zip(self._names(call), call.arguments, strict=True)
        ]
        split = len(arguments) - len(call.keywords)
        texts = [each.value.text for each in arguments[:split]]
        texts += [f"{each.name}={each.value.text}" for each in arguments[split:]]
        parts = list(self._parts(call.name, given, expected))
        words = next((each for _, each in parts if each), words)
        shown = f"{call.name}({', '.join(texts)})"
        self._calls[shown] = call
        return Example(shown, tuple(arguments), tuple(part for part, _ in parts), words, _frames(given))

    def _raised_alone(self, ask: Callable[[Respondent], Any], raised: Raised) -> Raised:
        """What ``ask`` raises in a process that is asked nothing else, so that it can tell of nothing else.

        Raises `NotComparable` where that is another error: then it does not hang on this question.
        """
        alone = answered(self.alone(), ask)
        if not isinstance(alone, Raised) or not raised.like(alone):
            raise NotComparable
        return alone

    def _names(self, call: Call) -> list[str]:
        """What the parameters are called that ``call`` gives arguments for."""
        split = len(call.arguments) - len(call.keywords)
        return [*parameters(self.solution, call.name, split), *call.keywords]

    def _named(self, call: Call) -> dict[str, Any]:
        """The arguments of ``call`` by the names of their parameters."""
        return dict(zip(self._names(call), call.arguments, strict=True))

    def _parts(self, name: str, given: Any, expected: Any) -> Iterator[tuple[ExamplePart, str]]:
        """Both answers beside each other, part by part where they have parts alike, and how each part differs."""
        count = len(expected) if isinstance(expected, tuple) and has_items(given) else 0
        if not 1 < count <= MAX_PARTS or len(given) != count:
            yield self._part("answer", given, expected)
        else:
            for part in zip(answer_names(self.solution, name, count), given, expected, strict=True):
                yield self._part(*part)

    def _part(self, name: str, given: Any, expected: Any) -> tuple[ExamplePart, str]:
        """Two answers beside each other, and how they differ in words, empty where they do not."""
        words = self._words(name, given, expected)
        raised = isinstance(given, Raised) or isinstance(expected, Raised)
        digits = DIGITS if raised else digits_apart(given, expected)
        wanted = ExampleValue(f"raises {expected.type}") if isinstance(expected, Raised) else value_of(expected, digits)
        got = ExampleValue("")
        if not isinstance(given, Raised):
            got = value_of(given, digits, beside=None if raised else expected)
        return ExamplePart(name, wanted, got, differs=bool(words)), words

    def _words(self, name: str, given: Any, expected: Any) -> str:
        """How two answers differ; empty where they do not."""
        if isinstance(given, Raised):
            return "" if isinstance(expected, Raised) and given.type == expected.type else given.text
        if isinstance(expected, Raised):
            return f"{name}: expected {expected.type} to be raised."
        return difference(given, expected, self.tolerance, name) or kind_difference(given, expected, name)


def _frames(given: Any) -> tuple[Frame, ...]:
    """The way of the error that stands in place of an answer; none if none does."""
    return given.frames() if isinstance(given, Raised) else ()


def widest(tolerances: Iterable[Tolerance]) -> Tolerance:
    """One tolerance as wide as each of ``tolerances``; the default where there are none."""
    all_of_them = [DEFAULT_TOLERANCE, *tolerances]
    rtol, atol = max(each.rtol for each in all_of_them), max(each.atol for each in all_of_them)
    return Tolerance(rtol, atol, "the widest of the exercise")


def answered(respondent: Respondent, ask: Callable[[Respondent], Any]) -> Any:
    """What ``ask`` is answered with generators that begin alike, or what was raised in place of it."""
    respondent.reseed(SEED)
    try:
        return ask(respondent)
    except StudentError as error:
        return Raised(error.type, str(error), error.lines[-1] if error.lines else None, error.frames)
    except NotAnswerable as error:
        return Raised("", str(error))
