"""Which isolation a machine offers: with control groups, or without them."""

from __future__ import annotations

from collections.abc import Mapping

from graders.sandbox.cgroup import Hierarchy, NoControlGroups
from graders.sandbox.client import SandboxError


def must_have_control_groups(environment: Mapping[str, str]) -> bool:
    """Whether ``HEBB_ISOLATION`` is ``strict``; raises `SandboxError` when it is neither that nor ``standard``."""
    value = environment.get("HEBB_ISOLATION", "").strip() or "standard"
    if value not in ("standard", "strict"):
        raise SandboxError(f"HEBB_ISOLATION: expected standard or strict, got {value!r}")
    return value == "strict"


def control_groups(required: bool) -> tuple[Hierarchy | None, str]:
    """Where to make control groups, if anywhere, and the name of the isolation that results."""
    try:
        hierarchy = Hierarchy()
    except NoControlGroups as error:
        if required:
            raise SandboxError(f"HEBB_ISOLATION is strict, but there are no control groups: {error}") from None
        return None, "namespaces+seccomp+rlimits"
    return hierarchy, f"namespaces+seccomp+cgroup{'2' if hierarchy.unified else '1'}"
