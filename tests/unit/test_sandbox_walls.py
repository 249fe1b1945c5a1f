"""The walls: what the filter of system calls holds, and that the grader refuses to start when one is missing."""

from __future__ import annotations

import struct
from functools import partial
from pathlib import Path

import pytest

from graders import Engine
from graders.sandbox import launch
from graders.sandbox.client import SandboxError
from graders.sandbox.policy import Bounds, Ending
from graders.sandbox.probe import Finding, check
from graders.sandbox.probe import run as probe
from graders.sandbox.seccomp import compile_policy

X86_64 = 0xC000003E
RETURN, ALLOW, EPERM = 0x06, 0x7FFF0000, 0x00050001
DOCS = Path(__file__).parents[2] / "docs"


def instructions(program: bytes) -> list[tuple[int, int, int, int]]:
    return list(struct.iter_unpack("HBBI", program))


@pytest.mark.parametrize("messages", [False, True])
def test_the_filter_refuses_what_it_does_not_know(messages: bool) -> None:
    program = instructions(compile_policy(messages=messages))
    returns = {value for code, _, _, value in program if code == RETURN}
    assert {ALLOW, EPERM} <= returns
    assert len(program) < 4096


def test_only_the_judge_may_pass_descriptors() -> None:
    assert compile_policy(messages=True) != compile_policy(messages=False)


def test_bounds_and_endings_travel_as_plain_data() -> None:
    bounds = Bounds(cpu_s=0.5, memory_mb=1, threads=2)
    assert Bounds(**bounds.to_json()) == bounds
    assert Ending().cause == ""


def test_every_wall_holds_here(engine: Engine) -> None:
    findings = probe.try_walls(partial(engine.spawn, "numpy"))
    assert [finding for finding in findings if not finding.holds] == []
    assert {finding.name for finding in findings} == {*probe.SURVIVED, *probe.FATAL}


def test_a_missing_wall_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [
        Finding("network", True, ""),
        Finding("memory", False, "held 1 GiB"),
        Finding("signals", False, "can send"),
    ]
    monkeypatch.setattr(probe, "try_walls", lambda spawn: findings)
    with pytest.raises(SandboxError) as caught:
        check(lambda role, files_mb: pytest.fail("nothing is started"))
    text = str(caught.value)
    assert "nothing will be graded" in text
    assert "memory: held 1 GiB" in text
    assert "signals: can send" in text
    assert "network" not in text
    assert "give the grader a cgroup with the memory controller" in text


def test_whole_walls_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe, "try_walls", lambda spawn: [Finding("network", True, "")])
    check(lambda role, files_mb: pytest.fail("nothing is started"))


def test_every_wall_is_described() -> None:
    text = (DOCS / "security.md").read_text(encoding="utf-8")
    assert [name for name in (*probe.SURVIVED, *probe.FATAL) if f"`{name}`" not in text] == []


def test_a_zygote_sees_libraries_and_this_package_only() -> None:
    sources = launch._sources()
    project = launch.PACKAGE.parent
    assert str(launch.PACKAGE) in sources
    hidden = [project / name for name in ("reference_solutions", "exercises", "platform", ".git")]
    assert not [path for path in hidden for source in sources if path.is_relative_to(source)]
    inside = [(one, other) for one in sources for other in sources if one != other and one.startswith(f"{other}/")]
    assert inside == []
