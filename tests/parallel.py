"""Running the tests side by side with pytest-xdist: what may not run twice at once, and what is heard of each process.

Tests of one group run in one process, one after the other. A test that is left out is left out in every process, so
each of them knows the whole count; the one that starts them prints it, and with ``HEBB_TEST_ALL=1`` fails.
"""

from __future__ import annotations

import os
from typing import Any

import pytest

from tests.needs import leave_out, left_out_words, missing_words, unasked

LEFT_OUT = pytest.StashKey[dict[str, int]]()
OUTPUT = "left_out"
"""Under this key a process tells the one that started it."""

SHARED = {"browser": "browser", "faults": "services"}
"""Folder of tests → what they share and would take from each other."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    without = config.stash[LEFT_OUT] = leave_out(config, items)
    if hasattr(config, "workeroutput"):
        config.workeroutput[OUTPUT] = without
    elif unasked(without) and _nothing_may_be_left_out():
        raise pytest.UsageError(missing_words(without))
    for item in items:
        group = SHARED.get(item.path.parent.name)
        if group:
            item.add_marker(pytest.mark.xdist_group(group))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Under xdist: a process has ended."""
    said = getattr(node, "workeroutput", {}).get(OUTPUT, {})
    node.config.stash[LEFT_OUT] = node.config.stash.get(LEFT_OUT, {}) | said


def pytest_sessionfinish(session: pytest.Session) -> None:
    if unasked(session.config.stash.get(LEFT_OUT, {})) and _nothing_may_be_left_out():
        session.exitstatus = pytest.ExitCode.USAGE_ERROR


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    left_out = config.stash.get(LEFT_OUT, {})
    for need, count in sorted(left_out.items()):
        terminalreporter.write_line(left_out_words(need, count), yellow=True)
    if unasked(left_out) and _nothing_may_be_left_out():
        terminalreporter.write_line(missing_words(left_out), red=True)


def _nothing_may_be_left_out() -> bool:
    return os.environ.get("HEBB_TEST_ALL") == "1"
