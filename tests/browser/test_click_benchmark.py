"""The benchmark of the click sees the verdict come, and its parts make up the whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.benchmark_click import STOPWATCH, clicked, report
from tests.browser.site import Site
from tests.browser.visitors import Visitor


def test_each_click_is_timed_in_parts(
    visitor: Callable[..., Visitor], site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    zoe = visitor()
    zoe.page.add_init_script(STOPWATCH.read_text())
    zoe.signs_up("Zoe")
    zoe.goes_to("/courses/small/exercises/twice/")
    database = Path(site.environment["HEBB_DATA_DIR"], "hebb.sqlite3")
    clicks = [clicked(zoe, database, f"def twice(x):\n    return {factor} * x\n") for factor in (2, 3)]
    for click in clicks:
        *parts, whole, paint = click.parts.values()
        assert sum(parts) == pytest.approx(whole, abs=2)
        assert min(whole, paint) > 0
        assert click.requests["submissions"] == 1
    report("twice", clicks)
    assert "click to verdict in the page" in capsys.readouterr().out
