"""What is made of an outcome stands in one table; here is what else follows from it."""

from __future__ import annotations

import pytest

from graders.judge.errors import ProtocolViolation
from graders.judge.feedback import of_ending
from graders.report import Outcome, UnknownOutcome, read_outcome

TOLD = [outcome for outcome in Outcome if outcome.meaning.told]


def test_pages_call_every_outcome_something_else() -> None:
    assert len({outcome.meaning.title for outcome in Outcome}) == len(Outcome)


def test_only_our_own_fault_is_graded_again_and_only_a_violation_forfeits() -> None:
    assert [outcome for outcome in Outcome if outcome.meaning.ours] == [Outcome.INTERNAL_ERROR]
    assert [outcome for outcome in Outcome if outcome.meaning.forfeits] == [Outcome.PROTOCOL_VIOLATION]


def test_an_outcome_to_come_is_named_and_nothing_is_claimed_of_it() -> None:
    meaning = read_outcome("too_slow").meaning
    assert isinstance(read_outcome("too_slow"), UnknownOutcome)
    assert "too_slow" in meaning.title
    assert (meaning.named, meaning.forfeits, meaning.ours) == (True, False, False)


@pytest.mark.parametrize("outcome", TOLD)
def test_the_end_of_a_process_is_told_as_the_outcome_that_caused_it(outcome: Outcome) -> None:
    error = of_ending(f"{outcome}: why" if outcome is Outcome.PROTOCOL_VIOLATION else str(outcome), None, 9, wall_s=15)
    assert error.outcome is outcome
    assert str(error) == outcome.meaning.told.replace("{wall_s:g}", "15")
    assert isinstance(error, ProtocolViolation) is (outcome is Outcome.PROTOCOL_VIOLATION)


def test_a_limit_is_named_with_its_size() -> None:
    def told(cause: str) -> str:
        return str(of_ending(cause, None, 9, wall_s=15))

    assert told("time_limit: 2 s") == "Your code used up its processor time (2 s). Is there a loop that never ends?"
    assert told("memory_limit: 256 MiB") == "Your code used more memory than the exercise allows (256 MiB)."
    assert told("output_limit: 64 KiB") == "Your code printed more than the exercise allows (64 KiB)."


@pytest.mark.parametrize("cause", ["", "passed", "wrong_answer", "no such cause"])
def test_a_process_that_ended_has_not_passed_whatever_its_cause_is_called(cause: str) -> None:
    assert of_ending(cause, 3, 0, wall_s=15).outcome is Outcome.RUNTIME_ERROR
    assert "exit status above 1" in str(of_ending(cause, 3, 0, wall_s=15))
    assert "segmentation fault" in str(of_ending(cause, None, 11, wall_s=15))


def test_an_ending_tells_no_number_that_a_submission_has_chosen() -> None:
    told = {str(of_ending("", status, 0, wall_s=15)) for status in range(256)}
    assert len(told) == 3
    told = {str(of_ending("", None, signal, wall_s=15)) for signal in range(1, 65)}
    assert len(told) == 7
