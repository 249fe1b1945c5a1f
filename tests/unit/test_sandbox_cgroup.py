"""Control groups, on folders that look like the kernel's: version 1, version 2, and where there are none."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from graders.sandbox.cgroup import SUPERVISOR, Hierarchy, NoControlGroups

LEGACY = "11:pids:/box\n7:cpu,cpuacct:/elsewhere\n4:memory:/box\n1:name=systemd:/x\n0::/x\n"
UNIFIED = "0::/box\n"


@pytest.fixture
def legacy(tmp_path: Path) -> Path:
    for controller in ("memory", "pids"):
        (tmp_path / controller / "box").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def unified(tmp_path: Path) -> Path:
    box = tmp_path / "box"
    box.mkdir()
    for name, text in {"procs": "", "controllers": "cpu memory pids", "subtree_control": ""}.items():
        (box / f"cgroup.{name}").write_text(text)
    return tmp_path


def test_version_1_has_a_folder_for_each_controller(legacy: Path) -> None:
    group = Hierarchy(legacy, LEGACY).create()
    group.limit(memory_mb=3, processes=7)
    memory, pids = group.folders["memory"], group.folders["pids"]
    assert memory.parent == legacy / "memory" / "box"
    assert (memory / "memory.limit_in_bytes").read_text() == str(3 * 2**20)
    assert (memory / "memory.memsw.limit_in_bytes").read_text() == str(3 * 2**20)
    assert (pids / "pids.max").read_text() == "7"


def test_version_2_has_one_folder_and_moves_its_own_processes_out_of_the_way(unified: Path) -> None:
    hierarchy = Hierarchy(unified, UNIFIED)
    assert hierarchy.unified
    assert (unified / "box" / "cgroup.subtree_control").read_text() == "+memory +pids"
    assert (unified / "box" / SUPERVISOR).is_dir()
    group = hierarchy.create()
    group.limit(memory_mb=3, processes=7)
    folder = group.folders["memory"]
    assert group.folders["pids"] == folder
    limits = {
        name: (folder / name).read_text() for name in ("memory.max", "memory.swap.max", "memory.oom.group", "pids.max")
    }
    assert limits == {"memory.max": str(3 * 2**20), "memory.swap.max": "0", "memory.oom.group": "1", "pids.max": "7"}


def test_an_engine_that_was_moved_into_the_leaf_makes_groups_beside_it(unified: Path) -> None:
    Hierarchy(unified, UNIFIED)
    again = Hierarchy(unified, f"0::/box/{SUPERVISOR}\n")
    assert again.create().folders["memory"].parent == unified / "box"


def test_in_a_container_the_paths_of_the_host_do_not_exist(legacy: Path) -> None:
    group = Hierarchy(legacy, "2:memory:/docker/abc\n3:pids:/docker/abc\n").create()
    assert group.folders["memory"].parent == legacy / "memory"


@pytest.mark.parametrize(
    ("membership", "said"), [("2:memory:/box\n", "controller 'pids' is missing"), ("0::/nowhere\n", "not delegated")]
)
def test_what_is_missing_is_named(tmp_path: Path, membership: str, said: str) -> None:
    (tmp_path / "memory" / "box").mkdir(parents=True)
    with pytest.raises(NoControlGroups, match=said):
        Hierarchy(tmp_path, membership)


def test_a_controller_that_was_not_handed_down_is_named(unified: Path) -> None:
    (unified / "box" / "cgroup.controllers").write_text("cpu pids")
    with pytest.raises(NoControlGroups, match="no controller memory"):
        Hierarchy(unified, UNIFIED)


@pytest.mark.parametrize(
    ("text", "killed"), [("oom_kill_disable 0\nunder_oom 0\noom_kill 0\n", False), ("oom_kill 2\n", True)]
)
def test_version_1_tells_who_ran_out_of_memory(legacy: Path, text: str, killed: bool) -> None:
    group = Hierarchy(legacy, LEGACY).create()
    assert not group.ran_out_of_memory()
    (group.folders["memory"] / "memory.oom_control").write_text(text)
    assert group.ran_out_of_memory() is killed


def test_version_2_tells_who_ran_out_of_memory_and_the_peak(unified: Path) -> None:
    group = Hierarchy(unified, UNIFIED).create()
    assert group.peak_memory_mb() == 0
    (group.folders["memory"] / "memory.events").write_text("low 0\noom 1\noom_kill 1\n")
    (group.folders["memory"] / "memory.peak").write_text(str(5 * 2**20))
    assert group.ran_out_of_memory()
    assert group.peak_memory_mb() == 5


def test_a_process_joins_by_a_descriptor(legacy: Path) -> None:
    group = Hierarchy(legacy, LEGACY).create()
    for folder in group.folders.values():
        (folder / "cgroup.procs").touch()
    descriptors = group.open_for_joining()
    assert len(descriptors) == 2
    for descriptor in descriptors:
        os.write(descriptor, b"0")
    group.close_descriptors()
    assert [(folder / "cgroup.procs").read_text() for folder in group.folders.values()] == ["0", "0"]


def test_what_a_dead_engine_left_behind_is_removed_and_nothing_else(legacy: Path) -> None:
    process = subprocess.Popen(["true"])
    process.wait()
    box = legacy / "memory" / "box"
    dead, living, other = (box / name for name in (f"hebb-{process.pid}-0", f"hebb-{os.getpid()}-999", "somebody-else"))
    for folder in (dead, living, other):
        folder.mkdir()
    Hierarchy(legacy, LEGACY)
    assert [folder.exists() for folder in (dead, living, other)] == [False, True, True]


def test_a_removed_group_is_gone(legacy: Path) -> None:
    group = Hierarchy(legacy, LEGACY).create()
    group.remove()
    group.remove()
    assert not any(folder.exists() for folder in group.folders.values())
