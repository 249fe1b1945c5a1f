"""``hints.md`` and its steps."""

from __future__ import annotations

import re
from pathlib import Path

from graders.exercise.problems import Findings

_LEAST = 2
_HEADING = re.compile(r"^##\s+Hint\s+(\d+)\s*$")


def split_hints(path: Path, text: str, findings: Findings) -> tuple[str, ...]:
    """The Markdown of each step, in order, without its heading ``## Hint N``."""
    steps: list[list[str]] = []
    before: list[str] = []
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        fenced ^= line.lstrip().startswith("```")
        heading = None if fenced else _HEADING.match(line)
        if heading:
            steps.append([])
            if int(heading[1]) != len(steps):
                findings.add(path, f"hints are numbered 1, 2, 3 …; here comes {heading[1]}.", number)
        else:
            (steps[-1] if steps else before).append(line)
    if any(line.strip() for line in before):
        findings.add(path, "every line belongs under a heading `## Hint N`.", 1)
    hints = tuple("\n".join(step).strip() for step in steps)
    if len(hints) < _LEAST:
        findings.add(path, f"it needs {_LEAST} or more steps, each under a heading `## Hint N`; it has {len(hints)}.")
    for number, hint in enumerate(hints, 1):
        if not hint:
            findings.add(path, f"Hint {number} says nothing.")
    return hints
