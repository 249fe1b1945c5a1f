"""Control groups: memory and processes of one submission bounded as a whole, v2 or v1.

The engine creates a group for each jailed process and passes its ``cgroup.procs`` open for writing; the process
joins by writing ``0`` before it gives up everything else, so no window is left between fork and group.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

CONTROLLERS = ("memory", "pids")
SUPERVISOR = "hebb-supervisor"
MEBIBYTE = 2**20

_serial = count()


class NoControlGroups(Exception):
    """This process may not make control groups; the text says why and what to do."""


@dataclass
class Group:
    """The control group of one jailed process: one folder in v2, one a controller in v1."""

    folders: dict[str, Path]
    unified: bool
    _descriptors: list[int] = field(default_factory=list)

    def limit(self, *, memory_mb: int, processes: int) -> None:
        """Bound memory (swap included) and the number of processes and threads."""
        limit = memory_mb * MEBIBYTE  # counts all memory: shared mappings, tmpfs and page tables, which rlimits miss
        if self.unified:
            self._write("memory", "memory.max", limit)
            self._write("memory", "memory.swap.max", 0, optional=True)
            self._write("memory", "memory.oom.group", 1, optional=True)  # all or none: no half-dead jail
        else:
            self._write("memory", "memory.limit_in_bytes", limit)
            self._write("memory", "memory.memsw.limit_in_bytes", limit, optional=True)
        self._write("pids", "pids.max", processes)

    def open_for_joining(self) -> list[int]:
        """Descriptors to pass to the process that shall join; close them with `close_descriptors`."""
        for folder in dict.fromkeys(self.folders.values()):
            self._descriptors.append(os.open(folder / "cgroup.procs", os.O_WRONLY | os.O_CLOEXEC))
        return list(self._descriptors)

    def close_descriptors(self) -> None:
        """Close what `open_for_joining` opened."""
        while self._descriptors:
            os.close(self._descriptors.pop())

    def peak_memory_mb(self) -> float:
        """The most memory the group held at once."""
        name = "memory.peak" if self.unified else "memory.max_usage_in_bytes"
        with suppress(OSError, ValueError):
            return int((self.folders["memory"] / name).read_text()) / MEBIBYTE
        return 0.0

    def ran_out_of_memory(self) -> bool:
        """Whether the kernel killed a process of the group for its memory."""
        name = "memory.events" if self.unified else "memory.oom_control"
        with suppress(OSError):
            for line in (self.folders["memory"] / name).read_text().splitlines():
                key, _, value = line.partition(" ")
                if key == "oom_kill" and int(value) > 0:
                    return True
        return False

    def remove(self) -> None:
        """Delete the folders; the kernel may need a moment to see that the last process is gone."""
        self.close_descriptors()
        for folder in dict.fromkeys(self.folders.values()):
            for _ in range(50):
                try:
                    folder.rmdir()
                    break
                except FileNotFoundError:
                    break
                except OSError:
                    time.sleep(0.01)

    def _write(self, controller: str, name: str, value: int, *, optional: bool = False) -> None:
        try:
            (self.folders[controller] / name).write_text(str(value))
        except OSError:
            if not optional:
                raise


class Hierarchy:
    """Where this process may create groups. Raises `NoControlGroups` on construction if nowhere.

    Args:
        root: where control groups are mounted.
        membership: the text of ``/proc/self/cgroup``.
    """

    def __init__(self, root: Path = Path("/sys/fs/cgroup"), membership: str | None = None) -> None:
        text = Path("/proc/self/cgroup").read_text() if membership is None else membership
        paths = _memberships(text)
        self.unified = not any(controller in paths for controller in CONTROLLERS)
        self._parents = _unified_parents(root, paths) if self.unified else _legacy_parents(root, paths)
        for folder in set(self._parents.values()):
            _sweep(folder)
        self.create().remove()  # finds out now whether it works

    def create(self) -> Group:
        """A fresh, empty group."""
        name = f"hebb-{os.getpid()}-{next(_serial)}"
        folders = {controller: parent / name for controller, parent in self._parents.items()}
        try:
            for folder in dict.fromkeys(folders.values()):
                folder.mkdir()
        except OSError as error:
            raise NoControlGroups(f"cannot make a control group: {error}") from None
        return Group(folders, self.unified)


def _memberships(text: str) -> dict[str, str]:
    """Controller to path; the unified hierarchy stands under the empty name."""
    paths = {}
    for line in text.splitlines():
        _, controllers, path = line.split(":", 2)
        for controller in controllers.split(","):
            paths[controller] = path
    return paths


def _legacy_parents(root: Path, paths: dict[str, str]) -> dict[str, Path]:
    parents = {}
    for controller in CONTROLLERS:
        if controller not in paths:
            raise NoControlGroups(f"the cgroup v1 controller {controller!r} is missing")
        inside = root / controller / paths[controller].lstrip("/")
        # In a container the path is the host's, and the mount shows only our part of the tree.
        parents[controller] = inside if inside.is_dir() else root / controller
        if not os.access(parents[controller], os.W_OK):
            raise NoControlGroups(f"{parents[controller]} is not writable")
    return parents


def _unified_parents(root: Path, paths: dict[str, str]) -> dict[str, Path]:
    own = root / paths.get("", "/").lstrip("/")
    own = own if own.is_dir() else root
    own = own.parent if own.name == SUPERVISOR else own
    if not os.access(own / "cgroup.procs", os.W_OK):
        raise NoControlGroups(
            f"{own} is not delegated to this user (systemd: Delegate=yes, or systemd-run --user --scope)"
        )
    available = (own / "cgroup.controllers").read_text().split()
    missing = [controller for controller in CONTROLLERS if controller not in available]
    if missing:
        raise NoControlGroups(f"{own} has no controller {', '.join(missing)}")
    try:
        _make_room(own)
    except OSError as error:
        raise NoControlGroups(f"cannot hand controllers down from {own}: {error}") from None
    return dict.fromkeys(CONTROLLERS, own)


def _make_room(own: Path) -> None:
    """cgroup v2 forbids processes beside child groups: move those here into a leaf, then enable the controllers."""
    if set(CONTROLLERS) <= set((own / "cgroup.subtree_control").read_text().split()):
        return
    leaf = own / SUPERVISOR
    leaf.mkdir(exist_ok=True)
    for process in (own / "cgroup.procs").read_text().split():
        with suppress(ProcessLookupError):
            (leaf / "cgroup.procs").write_text(process)
    (own / "cgroup.subtree_control").write_text(" ".join(f"+{controller}" for controller in CONTROLLERS))


def _sweep(parent: Path) -> None:
    """Remove groups whose engine died without doing so."""
    for folder in parent.glob("hebb-[0-9]*-[0-9]*"):
        engine = int(folder.name.split("-")[1])
        if not Path(f"/proc/{engine}").exists():
            with suppress(OSError):
                folder.rmdir()
