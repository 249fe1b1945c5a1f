"""The command line: ``python -m graders …``. Exit code 0: all is well; 1: it is not; 2: wrong use, or our own error."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from graders.datasets import commands as commands_of_data
from graders.datasets.store import DataError
from graders.exercise import TIERS, Course, CourseFolderError, Exercise, ExerciseError, course_in, courses_of
from graders.exercise.folders import ExerciseFolders, find_exercise
from graders.frames import as_text
from graders.quality.progress import say
from graders.report import Report
from graders.runtimes import needs_tensorflow

if TYPE_CHECKING:
    from graders.engine import Engine

OK, NOT_OK, ERROR = 0, 1, 2
LEAST_EACH, LEAST_ALL = 85.0, 92.0
"""Per cent of the mutants that hidden tests must catch: of each exercise, and of all together."""

LEAST_PRECISION = 98.0
"""Per cent of the misconceptions that are named which must be the true ones."""

LEAST_SHOWN, MOST_NUMBERS = 95.0, 6
"""Per cent of the filed mistakes that must get a small example, and the numbers that the median one may have."""


class UsageError(Exception):
    """What was asked for cannot be done; the text says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        _refuse_no_course(options.course)
        code: int = options.command(options)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads along has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ERROR
    except (UsageError, CourseFolderError, ExerciseError) as error:
        print(error, file=sys.stderr)
        return ERROR
    except KeyboardInterrupt:
        return ERROR
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m graders", description="Grade submissions; check exercises.")
    _add_course(parser, default=None)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    grade = _command(commands, _grade, "grade a file: exit 0 for full marks, 1 for less")
    grade.add_argument("slug", metavar="SLUG")
    grade.add_argument("file", metavar="FILE", type=Path, help="a .py, an .ipynb or a .zip of modules")
    grade.add_argument("--seed", type=int, help="of the run; drawn when not given")
    verify = _command(commands, _verify, "check that solution, alternatives, mistakes and starter get what they should")
    verify.add_argument("slugs", metavar="SLUG", nargs="*", help="every exercise when none is given")
    verify.add_argument("--every-seed", action="store_true", help="grade every file with every seed, not in turn")
    _command(
        commands, _pages, "check lessons and quizzes: figures, links, closing questions; run what they say that runs"
    )
    pictures = _command(commands, _pictures, "draw the pictures of lessons that a script draws")
    pictures.add_argument("names", metavar="NAME", nargs="*", help="every one when none is given")
    calibrate = _command(commands, _calibrate, "the spread of a trained metric, and the bound it supports")
    calibrate.add_argument("slug", metavar="SLUG")
    calibrate.add_argument("--seeds", type=int, default=20, help="how many times to train the reference")
    calibrate.add_argument("--write", action="store_true", help="put what it reached into exercise.toml")
    strength = _command(commands, _strength, "mutants of the solution: which of them the hidden tests catch")
    strength.add_argument("slugs", metavar="SLUG", nargs="*", help="every exercise of tier I and M when none is given")
    strength.add_argument("--seeds", type=int, default=1, help="a mutant is caught when it fails with each of them")
    strength.add_argument("--each", type=float, default=LEAST_EACH, help="per cent that each exercise must catch")
    strength.add_argument("--all", type=float, default=LEAST_ALL, help="per cent that all together must catch")
    about = "mistakes in place of mutants: is what is named true, and is each filed mistake named"
    strength.add_argument("--diagnosis", action="store_true", help=about)
    strength.add_argument("--at-most", type=int, metavar="N", help="of --diagnosis: mutants, and pairs, of an exercise")
    shown = _command(
        commands, _examples, "the small inputs that show filed mistakes: how many get one, how small it is"
    )
    shown.add_argument("slugs", metavar="SLUG", nargs="*", help="every exercise when none is given")
    _command(commands, _bench, "latency, throughput and memory of the engine on this machine")
    _command(commands, _probe, "let the sandbox attack itself: what holds, what does not")
    new = _command(commands, _new, "write a fresh exercise that already verifies")
    new.add_argument("name", metavar="CHAPTER/SLUG")
    mistake = _command(commands, _mistake, "print a mistake whole, or make an edited copy of the solution a patch")
    mistake.add_argument("slug", metavar="SLUG")
    mistake.add_argument("name", metavar="NAME", nargs="?", help="of the mistake, new or not")
    mistake.add_argument("file", metavar="FILE", nargs="?", type=Path, help="the edited copy; NAME.patch is made of it")
    mistake.add_argument("--refresh", action="store_true", help="write anew the patches whose lines have moved")
    commands_of_data.add_arguments(_command(commands, _data, "the named data sets: list, fetch a real one, build"))
    return parser


def _command(commands: Any, function: Any, about: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(function.__name__[1:], help=about, description=about)
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    _add_course(parser, default=argparse.SUPPRESS)  # else it would undo what was said before the command
    parser.set_defaults(command=function)
    return parser


def _add_course(parser: argparse.ArgumentParser, default: object) -> None:
    about = "the folder of the course; HEBB_COURSE_DIRS when not given, else this repository"
    parser.add_argument("--course", metavar="DIR", type=Path, default=default, help=about)


def _refuse_no_course(folder: Path | None) -> None:
    """A wrong --course is wrong use, even of a command that needs none."""
    try:
        if folder:
            course_in(folder)
    except CourseFolderError as error:
        raise UsageError(f"--course: {error}") from None


def _course(options: argparse.Namespace) -> Course:
    """The course that was named on the command line, else the one of the environment."""
    if options.course:
        return course_in(options.course)
    courses = courses_of(os.environ)
    if len(courses) > 1:
        names = ", ".join(str(course.folder) for course in courses)
        raise UsageError(f"HEBB_COURSE_DIRS names several courses; say which one with --course DIR: {names}")
    return courses[0]


def _engine(sources: Iterable[str] | None = None) -> Engine:
    """An engine; a light one, which starts at once, when none of ``sources`` needs TensorFlow."""
    from graders.engine import Engine
    from graders.sandbox.client import SandboxError

    light = sources is not None and not needs_tensorflow(sources)
    try:
        return Engine(("numpy",)) if light else Engine()
    except SandboxError as error:
        raise UsageError(f"The engine cannot start: {error}") from error


def _texts(exercise: Exercise) -> list[str]:
    """All code of an exercise."""
    files = [*exercise.alternatives.values(), *exercise.mistakes.values()]
    return [exercise.solution, exercise.starter, exercise.hidden_tests, exercise.visible_tests, *files]


def _print(options: argparse.Namespace, data: object, text: str) -> None:
    """What was found: as ``data`` with ``--json``, else as ``text``, of which nothing is printed when it is empty."""
    if options.json:
        text = json.dumps(data, indent=2, ensure_ascii=False)
    if text:
        print(text)


def _grade(options: argparse.Namespace) -> int:
    from graders.intake import Refused, by_cell, read

    exercise = _course(options).exercise(options.slug)
    if options.seed is not None and not 0 <= options.seed < 2**31 - 1:
        raise UsageError(f"--seed must be at least 0 and below 2³¹ − 1; it is {options.seed}.")
    try:
        intake = read(options.file.name, options.file.read_bytes(), exercise.entry_points, exercise.slug)
    except OSError as error:
        raise UsageError(f"{options.file} cannot be read: {error.strerror}.") from error
    except Refused as error:
        raise UsageError(str(error)) from error
    with _engine([*intake.files.values(), *_texts(exercise)]) as engine:
        report = engine.grade(exercise, intake.files, seed=options.seed)
    told = report.reworded(lambda text: by_cell(text, intake.stretches))
    _print(options, report.to_json(), "\n".join([*(f"note: {note}" for note in intake.notes), *_shown(told)]))
    if report.outcome.meaning.ours:
        return ERROR
    return OK if report.score == report.max_score else NOT_OK


def _shown(report: Report) -> list[str]:
    """The report for a person at a terminal."""
    lines = [
        f"{report.exercise}: {report.outcome}, {report.score:g} of {report.max_score:g} points, seed {report.seed}"
    ]
    for test in report.tests:
        lines.append(f"  {test.points:g}/{test.max_points:g}  {test.outcome:18} {test.title}")
        lines += [f"        {line}" for line in (*test.feedback.splitlines(), *as_text(test.frames))]
    lines += [f"  {metric.name} {metric.value:g}" for metric in report.metrics]
    if report.diagnosis:
        lines.append(f"  {report.diagnosis}")
    if report.stdout:
        lines += ["  printed:", *(f"    {line}" for line in report.stdout.splitlines())]
    return lines


def _verify(options: argparse.Namespace) -> int:
    from graders.quality.pages import programs_of, verify_pages
    from graders.quality.verify import verify

    course = _course(options)
    exercises, problems = _selected(course, options.slugs)
    programs = [] if options.slugs else programs_of(course)
    for problem in problems:
        say(problem)
    sources = [*(text for exercise in exercises for text in _texts(exercise)), *(one.source for one in programs)]
    with _engine(sources) as engine:
        verified = list(verify(engine, course, exercises, say, every_seed=options.every_seed))
        of_pages = [] if options.slugs else [str(one) for one in verify_pages(engine, course, programs, say)]
    for problem in of_pages:
        say(f"     {problem}")
    problems += of_pages
    well = not problems and all(not found.problems for found in verified)
    gradings = sum(len(found.checks) for found in verified)
    faults = len(problems) + sum(len(found.problems) for found in verified)
    text = f"{len(verified)} exercises, {gradings} gradings, {faults} problem{'s' * (faults != 1)}"
    _print(options, {"ok": well, "problems": problems, "exercises": [found.to_json() for found in verified]}, text)
    return OK if well else NOT_OK


def _pages(options: argparse.Namespace) -> int:
    from graders.quality.pages import programs_of, verify_pages

    course = _course(options)
    programs = programs_of(course)
    with _engine(program.source for program in programs) as engine:
        problems = [str(problem) for problem in verify_pages(engine, course, programs, say)]
    lines = [*problems, f"{len(programs)} programs, {len(problems)} problem{'s' * (len(problems) != 1)}"]
    _print(options, {"ok": not problems, "programs": len(programs), "problems": problems}, "\n".join(lines))
    return NOT_OK if problems else OK


def _pictures(options: argparse.Namespace) -> int:
    from graders.quality.pictures import CannotDrawError, write_pictures

    written = []
    try:
        for path in write_pictures(_course(options), options.names):
            written.append(str(path))
            say(str(path))
    except CannotDrawError as error:
        raise UsageError(str(error)) from error
    _print(options, written, "")
    return OK


def _selected(course: Course, slugs: Sequence[str]) -> tuple[list[Exercise], list[str]]:
    """The exercises named, or all of the course with what is wrong with it."""
    if slugs:
        return [course.exercise(slug) for slug in slugs], []
    found = course.survey()
    return list(found.exercises), [str(problem) for problem in found.problems]


def _calibrate(options: argparse.Namespace) -> int:
    from graders.quality.calibrate import CannotCalibrateError, calibrate
    from graders.quality.calibrated_values import write_calibrated

    exercise = _course(options).exercise(options.slug)
    with _engine() as engine:
        try:
            found = calibrate(engine, exercise, options.seeds, say)
        except CannotCalibrateError as error:
            raise UsageError(str(error)) from error
    if options.write:
        (folders,) = _course(options).folders_of(options.slug)
        write_calibrated(folders.shown / "exercise.toml", {one.metric: one.values for one in found})
    _print(options, [calibration.to_json() for calibration in found], "\n".join(map(str, found)))
    return NOT_OK if any(calibration.problem for calibration in found) else OK


def _strength(options: argparse.Namespace) -> int:
    from graders.quality.strength import strength

    course = _course(options)
    exercises, _ = _selected(course, options.slugs)
    if not options.slugs:
        exercises = [exercise for exercise in exercises if not TIERS[exercise.tier].trains]
    if options.diagnosis:
        return _diagnoses(exercises, options)
    with _engine(text for exercise in exercises for text in _texts(exercise)) as engine:
        found = list(strength(engine, course, exercises, say, options.seeds))
    counted = sum(each.counted for each in found)
    caught = sum(len(each.caught) for each in found)
    rate = 100 * caught / counted if counted else 100.0
    told = {"rate": round(rate / 100, 4), "exercises": [each.to_json() for each in found]}
    _print(options, told, f"{caught} of {counted} mutants caught: {rate:.1f} %")
    well = rate >= options.all and all(100 * each.rate >= options.each and not each.problems for each in found)
    return OK if well else NOT_OK


def _diagnoses(exercises: Sequence[Exercise], options: argparse.Namespace) -> int:
    from graders.quality.diagnoses import diagnoses

    with _engine(text for exercise in exercises for text in _texts(exercise)) as engine:
        found = list(diagnoses(engine, exercises, say, options.at_most))
    named, false = (sum(map(len, each)) for each in ([one.named for one in found], [one.false for one in found]))
    due, missed = (sum(map(len, each)) for each in ([one.due for one in found], [one.missed for one in found]))
    precision, recall = (100 * (1 - wrong / of) if of else 100.0 for wrong, of in ((false, named), (missed, due)))
    told = {"precision": precision, "recall": recall, "exercises": [each.to_json() for each in found]}
    text = f"{named - false} of {named} names are true: {precision:.1f} %\n"
    _print(options, told, text + f"{due - missed} of {due} filed mistakes are named: {recall:.1f} %")
    return OK if precision >= LEAST_PRECISION and not missed else NOT_OK


def _examples(options: argparse.Namespace) -> int:
    from graders.quality.examples import examples

    exercises, _ = _selected(_course(options), options.slugs)
    with _engine(text for exercise in exercises for text in _texts(exercise)) as engine:
        found = list(examples(engine, exercises, say))
    shown, due = sum(len(each.sizes) for each in found), sum(each.due for each in found)
    excused = sum(len(each.excused) for each in found)
    sizes = [size for each in found for size in each.sizes.values()]
    middle, share = median(sizes or [0]), 100 * shown / due if due else 100.0
    told = {
        "shown": shown,
        "due": due,
        "excused": excused,
        "median": middle,
        "exercises": [one.to_json() for one in found],
    }
    text = f"{shown} of {due} mistakes have an example: {share:.1f} %; the median one has {middle:g} numbers\n"
    _print(options, told, text + f"{excused} more need none, for reasons in their files")
    well = share >= LEAST_SHOWN and middle <= MOST_NUMBERS and not any(each.problems for each in found)
    return OK if well else NOT_OK


def _bench(options: argparse.Namespace) -> int:
    from graders.quality.bench import NothingToTimeError, bench

    try:
        found = bench(_engine, _course(options), say)
    except NothingToTimeError as error:
        raise UsageError(str(error)) from error
    _print(options, found.to_json(), str(found))
    return OK


def _probe(options: argparse.Namespace) -> int:
    from graders.sandbox.client import SandboxError
    from graders.sandbox.probe import run_probe

    try:
        findings = run_probe()
    except SandboxError as error:
        raise UsageError(str(error)) from error
    told = [{"name": f.name, "holds": f.holds, "detail": f.detail} for f in findings]
    lines = [f"{'holds' if f.holds else 'OPEN ':5}  {f.name:20} {f.detail}" for f in findings]
    _print(options, told, "\n".join(lines))
    return OK if all(finding.holds for finding in findings) else NOT_OK


def _data(options: argparse.Namespace) -> int:
    try:
        return commands_of_data.run(options)
    except DataError as error:
        raise UsageError(str(error)) from error


def _new(options: argparse.Namespace) -> int:
    from graders.quality.fresh import CannotCreateError, write_exercise

    try:
        written = write_exercise(options.name, _course(options))
    except CannotCreateError as error:
        raise UsageError(str(error)) from error
    chapter, _, slug = options.name.partition("/")
    where = f"--course {options.course} " if options.course else ""
    lines = [
        *map(str, written),
        f'Now add "{slug}" to the `exercises` of a section in exercises/{chapter}/chapter.toml,',
        f"and try it: python -m graders {where}verify {slug}",
    ]
    _print(options, lines[: len(written)], "\n".join(lines))
    return OK


def _mistake(options: argparse.Namespace) -> int:
    from graders.quality.mistakes import CannotPatchError, whole, write_patch

    course = _course(options)
    folders = find_exercise(course.shown, course.hidden, options.slug)
    if options.refresh != (options.name is None):
        raise UsageError("mistake SLUG takes either the NAME of a mistake or --refresh.")
    try:
        if options.refresh:
            return _refresh(folders, options)
        found = str(write_patch(folders, options.name, options.file)) if options.file else whole(folders, options.name)
    except CannotPatchError as error:
        raise UsageError(str(error)) from error
    _print(options, found, found.removesuffix("\n"))
    return OK


def _refresh(folders: ExerciseFolders, options: argparse.Namespace) -> int:
    from graders.quality.mistakes import refresh

    found = refresh(folders)
    told = {"written": list(map(str, found.written)), "problems": list(found.problems)}
    _print(options, told, "\n".join([*map(str, found.written), *found.problems]) or "every patch applies as it is")
    return NOT_OK if found.problems else OK
