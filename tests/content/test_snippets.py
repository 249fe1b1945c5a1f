"""Every snippet of a lesson and every program whose output a quiz asks for, run for real."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.exercise import Course
from graders.quality.pages import Program, fault_of, programs_of

PROGRAMS = [pytest.param(program, id=f"{program.path.stem}-{program.line}") for program in programs_of(Course())]


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_runs_and_shows_what_it_should(engine: Engine, program: Program) -> None:
    assert fault_of(engine, program) == ""
