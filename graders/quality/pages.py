"""Runs what a course's lessons and quizzes say that runs: snippets, and the programs whose output is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graders.exercise import Course, Problem
from graders.exercise.lessons import blocks
from graders.exercise.pages import check_pages, questions_of, sections_of, text_of
from graders.exercise.problems import Findings
from graders.quality.progress import MAIN, Grader, Say, in_parallel
from graders.report import Outcome, Report
from graders.snippets import exercise_of

SEED = 1


@dataclass(frozen=True)
class Program:
    """What a page says that runs: where it stands, and what it must print; ``None`` where anything will do."""

    path: Path
    line: int | None
    name: str
    source: str
    output: str | None = None


def programs_of(course: Course) -> list[Program]:
    """Every snippet that a lesson offers to run, and every program of an ``output`` question that is not drawn."""
    return [
        program
        for section in sections_of(course.shown, course.hidden)
        for found in (*map(_of_a_lesson, section.lessons), _of_a_quiz(section.quiz) if section.quiz else ())
        for program in found
    ]


def verify_pages(grader: Grader, course: Course, programs: list[Program], say: Say) -> Iterator[Problem]:
    """What is wrong with the lessons and quizzes of ``course``, read and run, with file and line of each fault."""
    findings = Findings(course.folder)
    check_pages(course.shown, course.hidden, findings)
    for program, fault in zip(programs, in_parallel(lambda one: fault_of(grader, one), programs), strict=True):
        if fault:
            findings.add(program.path, f"{program.name}: {fault}", program.line)
    word = "FAIL" if findings.problems else "ok"
    say(f"{word:4} {'lessons and quizzes':28} {len(programs):3} programs")
    yield from findings.problems


def _of_a_lesson(path: Path) -> Iterator[Program]:
    for block in blocks(text_of(path)):
        if block.is_runnable:
            yield Program(path, block.line, "the snippet", block.content)


def _of_a_quiz(path: Path) -> Iterator[Program]:
    for question in questions_of(path):
        code, output = question.table.get("code"), question.table.get("output")
        drawn = "parameters" in question.table
        if question.table.get("kind") == "output" and isinstance(code, str) and isinstance(output, str) and not drawn:
            yield Program(path, question.line, f"question {question.key!r}", code, output)


def fault_of(grader: Grader, program: Program) -> str:
    """What is wrong with what ``program`` does; empty when nothing is."""
    exercise = exercise_of(program.path.parts[-3], program.path.stem, program.path.stem, [program.source])
    report = grader.grade(exercise, {MAIN: program.source}, seed=SEED, tests="visible")
    if report.outcome is not Outcome.PASSED:
        return f"it does not run to its end: {_said(report)}"
    if program.output is None:
        return "" if report.stdout or report.figures else "it prints nothing and draws nothing."
    if _lines(report.stdout) == _lines(program.output):
        return ""
    return f"it prints {report.stdout.strip()!r}; `output` says {program.output.strip()!r}."


def _said(report: Report) -> str:
    told = next((test.feedback for test in report.tests if test.feedback), str(report.outcome))
    return " ".join(told.replace(MAIN, "its code").split())


def _lines(text: str) -> list[str]:
    """As answers are compared: spaces at the ends of lines do not matter."""
    return [line.rstrip() for line in text.strip("\r\n").splitlines()]
