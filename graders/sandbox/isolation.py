"""Which isolation a machine offers: with control groups, or without them."""

from __future__ import annotations

from graders.sandbox.cgroup import Hierarchy, NoControlGroups
from graders.sandbox.client import SandboxError


def control_groups(required: bool) -> tuple[Hierarchy | None, str]:
    """Where to make control groups, if anywhere, and the name of the isolation that results."""
    try:
        hierarchy = Hierarchy()
    except NoControlGroups as error:
        if required:
            raise SandboxError(f"HEBB_ISOLATION is strict, but there are no control groups: {error}") from None
        return None, "namespaces+seccomp+rlimits"
    return hierarchy, f"namespaces+seccomp+cgroup{'2' if hierarchy.unified else '1'}"
