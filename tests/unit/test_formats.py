"""What was ever stored is read for ever: exercises and Reports of every format, and of formats to come."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from graders.exercise import TIERS, Exercise
from graders.exercise.stored import FORMAT as EXERCISE
from graders.formats import Format, NewerFormatError, StoredFormatError
from graders.report import FORMAT as REPORT
from graders.report import Outcome, Report, UnknownOutcome, read_outcome, worst
from tests.golden import folder_of, stored

RISEN = "another shape is another format: docs/decisions/stored-formats.md says what to do"
EXERCISES, REPORTS = stored("exercises"), stored("reports")
NEURON = EXERCISES["format-1/and-neuron"]
PASSED = REPORTS["format-1/passed"]


def text(data: dict[str, Any]) -> str:
    """JSON with its keys in their order."""
    return json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize(("form", "files"), [(EXERCISE, EXERCISES), (REPORT, REPORTS)], ids=["exercise", "report"])
def test_every_format_has_golden_files(form: Format, files: dict[str, Any]) -> None:
    folders = {name.partition("/")[0] for name in files}
    assert {int(re.findall(r"\d+", folder)[0]) for folder in folders} == set(range(1, form.number + 1))
    assert folder_of(form) in folders, "run python -m tests.golden"
    assert set(form.steps) == set(range(1, form.number))


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_of_every_format_is_the_same_exercise(name: str) -> None:
    first = Exercise.from_json(EXERCISES[f"format-1/{name.partition('/')[2]}"])
    read = Exercise.from_json(EXERCISES[name])
    assert replace(read, domain="") == first  # which the first format had not


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_of_every_format_is_read_whole(name: str) -> None:
    data = REPORTS[name]
    report = json.loads(text(Report.from_json(data).to_json()))
    assert known(report, data) == {key: value for key, value in data.items() if key not in REPORT.stamp}


def known(written: Any, data: Any) -> Any:
    """Of what is written today the keys that ``data`` has, down to the values of its tests' examples."""
    if isinstance(data, dict):
        return {key: known(written[key], each) for key, each in data.items() if key not in REPORT.stamp}
    if isinstance(data, list):
        return [known(*both) for both in zip(written, data, strict=True)]
    return written


@pytest.mark.parametrize("name", [name for name in EXERCISES if name.startswith(f"{folder_of(EXERCISE)}/")])
def test_an_exercise_is_written_as_its_golden_file_has_it(name: str) -> None:
    assert text(Exercise.from_json(EXERCISES[name]).to_json()) == text(EXERCISES[name]), RISEN


@pytest.mark.parametrize("name", [name for name in REPORTS if name.startswith(f"{folder_of(REPORT)}/")])
def test_a_report_is_written_as_its_golden_file_has_it(name: str) -> None:
    assert text(Report.from_json(REPORTS[name]).to_json()) == text(REPORTS[name]), RISEN


def test_reports_of_every_outcome_are_kept() -> None:
    assert {data["outcome"] for data in REPORTS.values()} == set(Outcome)


def test_upgrades_are_chained() -> None:
    form = Format(
        "list", 3, 0, {1: lambda data: {"seen": [*data["seen"], 2]}, 2: lambda data: {"seen": [*data["seen"], 3]}}
    )
    assert form.upgraded({"seen": [1]}) == {"seen": [1, 2, 3]}
    assert form.upgraded({"format": 2, "seen": [2]})["seen"] == [2, 3]
    assert form.upgraded({"format": 3, "seen": [3]})["seen"] == [3]


@pytest.mark.parametrize("number", [0, -1, "1", 1.0, None, True])
def test_a_number_that_is_none_is_refused(number: object) -> None:
    with pytest.raises(StoredFormatError, match=r"not a stored exercise: `format` is .*, expected a number from 1"):
        EXERCISE.number_of({"format": number})


def test_an_exercise_of_a_newer_minor_format_is_read_without_what_is_new() -> None:
    newer = Exercise.from_json(NEURON).to_json() | {"format_minor": 99, "colour": "blue"}
    newer["limits"] |= {"gpu_s": 1}
    newer["tolerances"] = {"t": {"rtol": 0.1, "atol": 0.0, "reason": "Because.", "norm": "max"}}
    newer["bounds"] = {"b": {"value": 1, "better": "lower", "reason": "Because.", "since": 2}}
    exercise = Exercise.from_json(newer)
    assert exercise.slug == "and-neuron"
    assert (exercise.tolerances["t"].rtol, exercise.bounds["b"].value) == (0.1, 1)


def test_what_an_older_minor_format_lacks_has_its_default() -> None:
    older = dict(NEURON)
    del older["tolerances"], older["bounds"]
    older["limits"] = {"cpu_s": 7}
    exercise = Exercise.from_json(older)
    assert (exercise.tolerances, exercise.bounds) == ({}, {})
    assert (exercise.limits.cpu_s, exercise.limits.wall_s) == (7, TIERS["I"].limits.wall_s)


def test_an_exercise_of_a_newer_format_is_not_guessed_at() -> None:
    words = (
        rf"the stored exercise has format {EXERCISE.number + 1}; this Hebb reads formats up to {EXERCISE.number}. "
        "A newer Hebb wrote it: bring this one up to date."
    )
    with pytest.raises(NewerFormatError, match=words):
        Exercise.from_json(NEURON | {"format": EXERCISE.number + 1})


@pytest.mark.parametrize("key", ["slug", "hidden_tests", "limits"])
def test_what_has_no_default_must_be_there(key: str) -> None:
    with pytest.raises(StoredFormatError, match=f"not a stored exercise: `{key}` is missing"):
        Exercise.from_json({name: value for name, value in NEURON.items() if name != key})


def test_an_unknown_tier_is_named() -> None:
    words = (
        "the stored exercise is of tier 'X'; this Hebb knows I, M, T. A newer Hebb wrote it: bring this one up to date."
    )
    with pytest.raises(NewerFormatError, match=words):
        Exercise.from_json(NEURON | {"tier": "X"})


def test_an_outcome_to_come_keeps_its_name_and_counts_as_no_other() -> None:
    outcome = read_outcome("too_slow_for_a_snail")
    assert isinstance(outcome, UnknownOutcome)
    assert outcome == "too_slow_for_a_snail"
    assert worst([Outcome.INTERNAL_ERROR, outcome, Outcome.PASSED]) is outcome
    assert read_outcome("passed") is Outcome.PASSED


def test_a_report_to_come_is_read_as_far_as_it_is_known() -> None:
    tests = [PASSED["tests"][0] | {"outcome": "too_slow_for_a_snail", "input": [1, 2]}]
    report = Report.from_json(PASSED | {"format": 99, "outcome": "too_slow_for_a_snail", "tests": tests, "steps": 3})
    assert (report.score, report.outcome, report.tests[0].outcome) == (
        10,
        "too_slow_for_a_snail",
        "too_slow_for_a_snail",
    )
    assert report.tests[0].title == PASSED["tests"][0]["title"]
    assert Report.from_json(report.to_json()) == report


STRANGE: list[Any] = [None, True, 3, "text", [], {}, [None, 3, "text", []], {"a": 1}]


@pytest.mark.parametrize("value", STRANGE, ids=repr)
@pytest.mark.parametrize("key", [*PASSED, "format", "format_minor"])
def test_reading_a_report_never_fails(key: str, value: object) -> None:
    report = Report.from_json(PASSED | {key: value})
    assert Report.from_json(json.loads(json.dumps(report.to_json()))) == report
    assert key == "tests" or len(report.tests) == len(PASSED["tests"])


@pytest.mark.parametrize("data", STRANGE, ids=repr)
def test_what_is_no_report_at_all_is_an_empty_one(data: Any) -> None:
    report = Report.from_json(data)
    assert (report.score, report.tests, report.outcome) == (0, (), "")
