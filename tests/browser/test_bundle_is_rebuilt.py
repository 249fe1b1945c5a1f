"""The committed bundle is what the sources give, byte for byte."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.needs("npm")
def test_a_fresh_build_gives_the_same_bytes(tmp_path):
    platform = tmp_path / "platform"
    without = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "platform" / "assets", platform / "assets", ignore=without)
    shutil.copytree(ROOT / "platform" / "static", platform / "static")
    shutil.copy(ROOT / ".npmrc", tmp_path)
    for command in (["npm", "ci", "--silent"], ["npm", "run", "--silent", "check"]):
        done = subprocess.run(command, cwd=platform / "assets", capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
