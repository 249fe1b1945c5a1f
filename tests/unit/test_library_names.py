"""The names that the editor completes are those of the libraries that are installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from assets import library_names


def test_the_list_is_what_the_installed_libraries_offer() -> None:
    script = str(library_names.__file__)
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_list_of_other_versions_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(library_names, "LIST", tmp_path / "names.json")
    monkeypatch.setattr(library_names, "library_names", lambda: {"numpy": [("e", "constant", "")]})
    (tmp_path / "names.json").write_text("{}\n")
    assert library_names.main(["--check"]) == 1
    assert "names.json is not what the installed libraries give: run library_names.py" in capsys.readouterr().out
    assert library_names.main([]) == 0
    assert library_names.main(["--check"]) == 0
    assert (tmp_path / "names.json").read_text() == '{\n"numpy": [["e", "constant", ""]]\n}\n'
