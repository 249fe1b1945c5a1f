"""Who knows what may be asked of which kind of object: the modules about plots and networks enter theirs here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graders.harness.values import expression

Question = Callable[..., Any]
KINDS: dict[str, dict[str, Question]] = {"object": {"get": getattr}}
"""Kind of object → question → what answers it."""

MAKERS: dict[str, Question] = {"function": expression}
"""What can be made afresh → what makes it."""
