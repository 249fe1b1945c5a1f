"""``demands.toml``: what a statement demands, the test that holds each demand and the mistake that proves it."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.exercise import Course, Exercise
from graders.exercise.problems import Findings
from graders.exercise.source import tests
from graders.exercise.toml_file import read_toml

FILE = "demands.toml"
WORDS = (
    "must", "may not", "cannot", "do not", "never", "only", "always", "without", "exactly", "at least", "at most",
    "raise", "raises", "in place", "unchanged", "not changed", "not be changed", "not to be changed",
    "keep its", "keep their", "keeps its", "keeps their", "new array", "new arrays", "new list", "new object",
)  # fmt: skip
"""What a demand is known by: each of them in a statement, outside its code, stands in a quote of the table."""

_WORD = re.compile(rf"\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_CODE = re.compile(r"^(`{3,}).*?^\1", re.MULTILINE | re.DOTALL)
_AROUND = 30


@dataclass(frozen=True)
class Demand:
    """One demand: a piece of the statement, the hidden tests that hold it, the mistakes that break it."""

    quote: str
    tests: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The ``demands.toml`` of an exercise; ``no_demands`` has a reason for each quote that demands nothing."""

    demands: tuple[Demand, ...]
    no_demands: Mapping[str, str]


def read_demands(course: Course, exercise: Exercise) -> Table | None:
    """The table beside the hidden tests of ``exercise``; ``None`` without the file.

    Raises:
        ExerciseError: when it holds anything but ``[[demand]]`` and ``[[no_demand]]`` entries with their keys.
    """
    path = course.hidden / exercise.chapter / exercise.slug / FILE
    return read_table(path) if path.exists() else None


def read_table(path: Path) -> Table:
    """The table in the file ``path``; raises as :func:`read_demands` does."""
    findings = Findings(path.parents[2].parent)
    table = read_toml(path, findings)
    demands = [_entry("demand", one, {"test", "without"}, path, findings) for one in table.get("demand", [])]
    no_demands = [_entry("no_demand", one, {"reason"}, path, findings) for one in table.get("no_demand", [])]
    if set(table) - {"demand", "no_demand"}:
        findings.add(path, "it may hold [[demand]] and [[no_demand]] entries and nothing else.")
    findings.raise_if_any()
    return Table(
        tuple(Demand(one["quote"][0], one["test"], one["without"]) for one in demands),
        {one["quote"][0]: one["reason"][0] for one in no_demands},
    )


def _entry(kind: str, entry: Mapping[str, Any], keys: set[str], path: Path, findings: Findings) -> dict[str, Any]:
    """The entry with every value as a tuple of texts; ``test`` and ``without`` may be lists, the others not."""
    several = {"test", "without"}
    values = {key: tuple(value) if isinstance(value, list) else (value,) for key, value in entry.items()}
    texts = all(value and all(isinstance(one, str) and one.strip() for one in value) for value in values.values())
    single = all(len(value) == 1 for key, value in values.items() if key not in several)
    if set(entry) != {"quote", *keys} or not texts or not single:
        findings.add(path, f"each [[{kind}]] has {_listed({'quote', *keys})}, all of them texts; one is {entry!r}.")
    return values


def faults_of(exercise: Exercise, table: Table) -> list[str]:
    """What is wrong with ``table``, read beside the statement, tests and mistakes of ``exercise``; nothing is graded.

    Every quote stands in the statement, every test and mistake is there, and every one of ``WORDS`` is quoted.
    """
    statement, known = _folded(exercise.statement), {test.name for test in tests(ast.parse(exercise.hidden_tests))}
    found = [f"the statement does not say {q!r}." for q in _quotes(table) if _folded(q) not in statement]
    found += [
        f"no demanding word stands in {quote!r}; only what looks like a demand is marked as none."
        for quote in table.no_demands
        if not _WORD.search(_folded(quote))
    ]
    for demand in table.demands:
        found += [f"there is no hidden test {name}." for name in demand.tests if name not in known]
        found += [f"there is no mistake {name!r}." for name in demand.without if name not in exercise.mistakes]
    return found + [
        f"no quote holds {word!r} in “{around}”; say which test holds it, or that it demands nothing."
        for word, around in _unquoted(exercise.statement, table)
    ]


def unheld(table: Table, failed: Mapping[str, Collection[Collection[str]]]) -> list[str]:
    """The demands that gradings did not bear out.

    ``failed`` has, for each mistake, the tests that it failed, once for each grading. In each grading a mistake of a
    demand fails one of its tests, and each of its tests is failed by one of its mistakes.
    """
    found = []
    for demand in table.demands:
        for name in demand.without:
            if any(not set(demand.tests) & _functions(tests) for tests in failed.get(name, ())):
                found.append(f"the mistake {name} passes {_listed(demand.tests)}, held to hold {demand.quote!r}.")
        seen = set().union(*(_functions(tests) for name in demand.without for tests in failed.get(name, ())))
        found += [
            f"{test} is held to hold {demand.quote!r}, but none of its mistakes fails it."
            for test in demand.tests
            if test not in seen and len(demand.tests) > 1
        ]
    return found


def _functions(tests: Iterable[str]) -> set[str]:
    """The names of test functions, without the cases of parametrised ones."""
    return {test.partition("[")[0] for test in tests}


def _quotes(table: Table) -> list[str]:
    return [*(demand.quote for demand in table.demands), *table.no_demands]


def _unquoted(statement: str, table: Table) -> Iterator[tuple[str, str]]:
    """Each demanding word of the statement that stands in no quote, and what is around it."""
    text = _folded(_CODE.sub("", statement))
    quoted = [match.span() for quote in _quotes(table) for match in re.finditer(re.escape(_folded(quote)), text)]
    for word in _WORD.finditer(text):
        if not any(start <= word.start() and word.end() <= end for start, end in quoted):
            yield word[0], f"…{text[max(0, word.start() - _AROUND) : word.end() + _AROUND]}…"


def _folded(text: str) -> str:
    """``text`` with all white space as single blanks, and without the asterisks of emphasis."""
    return " ".join(text.replace("*", "").split())


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in sorted(names))
