"""The format of stored exercises: one number for each shape that was ever written, and the steps between them.

To add a field with a default, raise ``MINOR``. To change what a key means or to take one away, raise the number and
write the step from the format before. Either way store golden files of the new format (``tests/golden/README.md``).

| format | what changed |
|---|---|
| 1 | the fields of `Exercise`, without a number |
| 2.0 | `format` and `format_minor` |
| 2.1 | `domain` |
| 2.2 | `title` and `calibrated` of a bound |
"""

from __future__ import annotations

from typing import Any

from graders.formats import Format

MINOR = 2


def _number_it(data: dict[str, Any]) -> dict[str, Any]:
    """1 → 2: the format has a number."""
    return {"format": 2, "format_minor": 0} | data


FORMAT = Format("exercise", number=2, minor=MINOR, steps={1: _number_it})
