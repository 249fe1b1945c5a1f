"""The questions of the tests once more, with other inputs, to the end: what else would the submission have answered?

A test breaks off at its first failure, and most are drawn from few numbers. So each test is run again with the
reference in the place of the submission, which gets it to its end, and the submission is asked beside it. Nothing is
judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graders.judge.again import TestAgain
from graders.judge.copies import CopyingPeer
from graders.judge.peers import Callbacks, Exchange, LocalPeer, Peer
from graders.judge.respondent import Respondent
from graders.protocol import Request
from graders.wire import Message

ROUNDS = 2
"""How often each test is put again, each time with other inputs."""


class _Beside:
    """The reference, which answers, and the submission, which is asked the same; its answers are in its log."""

    def __init__(self, submission: CopyingPeer, reference: LocalPeer) -> None:
        self.callbacks: Callbacks = submission.callbacks
        reference.callbacks = self.callbacks  # so that the numbers in a request mean the same to both
        self._submission = submission
        self._reference = reference

    def ask(self, request: Request) -> Message:
        """The reference's reply."""
        self._submission.ask(request)
        return self._reference.ask(request)

    def loaded(self) -> Message:
        """The reference's reply."""
        return self._reference.loaded()


def asked_again(
    tests: Sequence[TestAgain],
    submission: CopyingPeer,
    solution: Callable[[], LocalPeer],
    respondent: Callable[[Peer], Respondent],
    seed_of_round: Callable[[int, str], int],
    seconds: float,
) -> Iterator[list[Exchange]]:
    """What the submission answers to each test, put again with other inputs.

    Args:
        tests: those that were run.
        submission: who is asked.
        solution: gives the reference solution as a fresh peer.
        respondent: gives what a test knows as ``student`` or ``reference``.
        seed_of_round: the seed of a round and a test's name.
        seconds: what one test may take.
    """
    for number in range(ROUNDS):
        for test in tests:
            submission.callbacks.clear()
            submission.begin_test()
            student = respondent(_Beside(submission, solution()))
            try:
                test.run(student, respondent(solution()), seed_of_round(number, test.name), seconds)
            except Exception:  # noqa: S110
                pass  # the reference answers as it should; what was asked until then counts all the same
            yield list(submission.log)
