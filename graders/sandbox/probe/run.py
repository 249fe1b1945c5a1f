"""Runs the probe's attacks in jails and says which walls hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graders.codec import encode
from graders.harness.responder import load_request
from graders.protocol import CallEntry, Request
from graders.sandbox.client import Jail, SandboxError, Zygote
from graders.sandbox.isolation import control_groups
from graders.sandbox.launch import PACKAGE
from graders.sandbox.policy import Bounds
from graders.wire import Channel, ConnectionClosed, Message, Packer, Unpacker, WireError

Spawn = Callable[[str, int], Jail]

BOUNDS = Bounds(cpu_s=5, memory_mb=64, threads=4)
FILES_MB = 4
PATIENCE_S = 10.0

SURVIVED = (
    "host_files", "environment", "processes", "memory_of_others", "signals", "network", "new_processes", "namespaces",
    "kernel_interfaces", "privileges", "libraries", "executable_scratch", "shared_memory", "descriptors", "full_disk",
    "limits",
)  # fmt: skip
FATAL = ("memory", "foreign_calls")
"""Attacks that the jail must not survive."""

_SHOWN = [PACKAGE, Path(sys.prefix), Path(sys.base_prefix)]

REMEDIES = {
    "memory": "give the grader a cgroup with the memory controller",
    "foreign_calls": "use a kernel with seccomp filters and libseccomp 2.5 or newer",
}


@dataclass(frozen=True)
class Finding:
    """One wall: its name, whether it holds, and what an attack reached if it does not."""

    name: str
    holds: bool
    detail: str


def run_probe() -> list[Finding]:
    """Start a zygote of its own and try every wall; raises `SandboxError` if it cannot even start."""
    hierarchy, isolation = control_groups(required=False)
    zygote = Zygote("numpy", hierarchy)
    try:
        zygote.wait_until_ready()
        return [Finding("isolation", True, isolation), *try_walls(zygote.spawn)]
    finally:
        zygote.close()


def check(spawn: Spawn) -> None:
    """Raise `SandboxError` if a wall is missing, saying which and how to mend it."""
    missing = [finding for finding in try_walls(spawn) if not finding.holds]
    if missing:
        walls = "; ".join(f"{finding.name}: {finding.detail}" for finding in missing)
        remedies = {REMEDIES.get(finding.name, "see docs/operations.md, “The sandbox”") for finding in missing}
        raise SandboxError(
            f"the sandbox has holes, so nothing will be graded ({walls}). To mend it: {'; '.join(sorted(remedies))}"
        )


def try_walls(spawn: Spawn) -> list[Finding]:
    """Every attack's finding: the survivable ones in one jail, each fatal one in a jail of its own."""
    with _Attacker(spawn) as attacker:
        findings = [attacker.attack(name) for name in SURVIVED]
    for name in FATAL:
        with _Attacker(spawn) as attacker:
            findings.append(attacker.expect_death(name))
    return findings


class _Attacker:
    """A jail that holds the attacks."""

    def __init__(self, spawn: Spawn) -> None:
        self._jail = spawn("student", FILES_MB)
        self._channel = Channel(os.dup(self._jail.sockets[0].fileno()))
        self._jail.go(BOUNDS)
        self._number = 0
        source = Path(__file__).with_name("attacks.py").read_text(encoding="utf-8")
        self._ask(load_request({"submission.py": source}, [], seed=0))

    def __enter__(self) -> _Attacker:
        return self

    def __exit__(self, *_: object) -> None:
        self._channel.close()
        self._jail.close()

    def attack(self, name: str) -> Finding:
        """Let the jail try ``name``."""
        try:
            reply = self._call(name)
        except (ConnectionClosed, TimeoutError, WireError) as error:
            return Finding(name, False, f"the probe broke off: {type(error).__name__}: {error}")
        if "error" in reply.fields:
            return Finding(name, False, f"the attack failed in an unforeseen way: {reply.fields['error']}")
        reached = Unpacker(reply.buffers).unpack(reply.fields["value"])
        return Finding(name, not reached, str(reached))

    def expect_death(self, name: str) -> Finding:
        """Let the jail try ``name``, which must be the end of it, or raise MemoryError."""
        try:
            reply = self._call(name)
        except ConnectionClosed:
            return Finding(name, True, "")
        except (TimeoutError, WireError) as error:
            return Finding(name, False, str(error))
        stopped = reply.fields.get("error", {}).get("type") in ("MemoryError", "OSError")
        return Finding(name, stopped, "" if stopped else "the jail survived it")

    def _call(self, name: str) -> Message:
        arguments = {"host_files": [_host_paths()], "libraries": [_library_paths()]}.get(name, [])
        packer = Packer()
        packed = {"args": packer.pack(arguments), "kwargs": packer.pack({})}
        self._number += 1
        buffers = [bytes(buffer) for buffer in packer.buffers]
        return self._ask(CallEntry(id=self._number, name=name, buffers=buffers, **packed))

    def _ask(self, request: Request) -> Message:
        self._channel.send(encode(request), request.buffers, PATIENCE_S)
        return self._channel.receive(PATIENCE_S)


def _host_paths() -> list[str]:
    """What a jail must not see; the folders above the libraries are there, with nothing else in them."""
    project = PACKAGE.parent
    inside = [project / name for name in ("reference_solutions", "exercises", "manage.py", "platform", ".git")]
    others = map(Path, ("/etc/passwd", "/etc/shadow", "/home", "/root", "/var", "/sys/fs", *_keys()))
    wanted = [*inside, *PACKAGE.iterdir(), *others]
    return [str(path) for path in wanted if not any(shown.is_relative_to(path) for shown in _SHOWN)]


def _keys() -> list[str]:
    """Where the grader's user keeps its keys; a user of a container may have no home at all."""
    try:
        return [str(Path.home() / ".ssh")]
    except RuntimeError:
        return []


def _library_paths() -> list[str]:
    return [
        sys.prefix,
        sys.base_prefix,
        *(path for path in sys.path if path and Path(path).is_dir()),
        "/",
        "/usr/lib",
        "/etc",
    ]
