"""Writes what the reference reached into ``exercise.toml``, as the `calibrated` list of a bound."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

_HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+\s*(#.*)?$")
_KEY = re.compile(r"\s*calibrated\s*=")


def write_calibrated(path: Path, reached: Mapping[str, Sequence[float]]) -> None:
    """Put the values that each bound of ``reached`` was measured at into ``path``, in place of those from before."""
    text = path.read_text(encoding="utf-8")
    for name, values in reached.items():
        text = with_calibrated(text, name, values)
    path.write_text(text, encoding="utf-8")


def with_calibrated(text: str, name: str, values: Sequence[float]) -> str:
    """``text`` of an ``exercise.toml`` whose table ``[bounds.NAME]`` has ``values``, in the order of their size."""
    lines = text.splitlines()
    begin = next(number for number, line in enumerate(lines, 1) if _table_of(line) == f"bounds.{name}")
    end = next((number for number in range(begin, len(lines)) if _table_of(lines[number])), len(lines))
    table = _without_calibrated(lines[begin:end])
    filled = len("\n".join(table).rstrip().splitlines())
    table.insert(filled, f"calibrated = [{', '.join(f'{value:.3g}' for value in sorted(values))}]")
    return "\n".join([*lines[:begin], *table, *lines[end:]]) + "\n"


def _table_of(line: str) -> str:
    """The name of the table that begins in ``line``; empty where none does."""
    header = _HEADER.fullmatch(line)
    return header[1].replace('"', "") if header else ""


def _without_calibrated(table: Sequence[str]) -> list[str]:
    """The lines of a table but those of its `calibrated`, which may have several."""
    kept, inside = [], False
    for line in table:
        inside = inside or bool(_KEY.match(line))
        if not inside:
            kept.append(line)
        inside = inside and "]" not in line
    return kept
