"""The benchmark with an attacker troubles the real site, prints what another student waits, and tidies up."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.browser.site import ROOT, Site

pytestmark = pytest.mark.slow


def run(site: Site, *arguments: str) -> str:
    command = [sys.executable, str(ROOT / "manage.py"), "benchmark_attacker", "--url", site.address, *arguments]
    done = subprocess.run(command, env=site.environment, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout + done.stderr


def test_each_kind_has_a_line_of_four_times(site: Site) -> None:
    kinds = ("pages", "notebooks", "judge", "sleepers", "connections", "refusals")
    head, *lines = run(site, "--exercise", "twice", "--times", "1", "--seconds", "20").splitlines()
    assert head.split() == ["attacker", "page", "worst", "verdict", "worst"]
    assert [line.split()[0] for line in lines] == ["none", *kinds]
    times = [[float(word) for word in line.replace(" s", " ").split()[1:5]] for line in lines]
    assert all(0 < time < 120 for line in times for time in line)
    assert site.answers()


def test_a_site_that_is_not_there_is_named(site: Site) -> None:
    said = run(site, "--exercise", "twice", "--kinds", "pages", "--url", "http://127.0.0.1:1")
    assert "http://127.0.0.1:1/courses/" in said
    assert "does not answer as it should" in said


def test_nothing_is_timed_less_than_once(site: Site) -> None:
    assert "--times: expected 1 or more, got 0." in run(site, "--exercise", "twice", "--times", "0")
