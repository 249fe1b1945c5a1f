"""A TOML file of a course, read into a table."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from graders.exercise.problems import Findings


def read_toml(path: Path, findings: Findings) -> dict[str, Any]:
    """The table in ``path``; empty, and a problem in ``findings``, when it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        findings.add(path, "the file is missing; write it as docs/exercise-format.md shows.")
    except UnicodeDecodeError:
        findings.add(path, "it is not UTF-8 text; save it as UTF-8.")
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        findings.add(path, f"it is not valid TOML: {error}.", int(line[1]) if line else None)
    return {}
