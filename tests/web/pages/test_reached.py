"""What a model reached stands with the verdict: yours, the bound, ours."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from django.test import Client

from graders.exercise import Bound
from graders.exercise import Exercise as Package
from graders.report import Metric, Outcome
from tests.web.pages.conftest import Graded
from tests.web.reading import words

RMSE = Bound(0.45, "lower", "A secret reason.", "Error on <new> flowers, in cm", (0.15, 0.2, 0.2, 0.29))
METRICS = (Metric("rmse", 0.218), Metric("bent", 0.0049))


@pytest.fixture
def bounds(version: ExerciseVersion) -> dict[str, Bound]:
    """The exercise's bounds: one that is shown, and one that finds cheats."""
    bounds = {"rmse": RMSE, "bent": Bound(0.005, "higher", "…")}
    set_bounds(version, bounds)
    return bounds


def set_bounds(version: ExerciseVersion, bounds: dict[str, Bound]) -> None:
    package = Package.from_json(version.package)
    ExerciseVersion.objects.filter(pk=version.pk).update(package=replace(package, bounds=bounds).to_json())


def test_author_and_instructor_see_yours_among_ours_and_nobody_else(
    clients: dict[str, Client], alice: User, graded: Graded, bounds: dict[str, Bound]
) -> None:
    submission = graded(alice, metrics=METRICS)
    for name in ("alice", "ivy"):
        page = clients[name].get(f"/submissions/{submission.pk}/").content.decode()
        assert page.count('class="ours"') == 4
        assert (
            "Error on &lt;new&gt; flowers, in cm at most 0.45 yours 0.218 Yours is 0.218; at most 0.45 is asked for, "
            "which is reached. Our solution, trained from 4 seeds, came to 0.15 to 0.29, half of them to 0.2 or less. "
            "Yours is better than 1 of the 4."
        ) in words(page)
        for secret in ("bent", "0.0049", "A secret reason"):
            assert secret not in page
    assert clients["bob"].get(f"/submissions/{submission.pk}/").status_code == 404
    assert clients["outsider"].get(f"/submissions/{submission.pk}/").status_code == 302


def test_without_calibrated_values_yours_and_the_bound_stand_alone(
    clients: dict[str, Client], alice: User, graded: Graded, version: ExerciseVersion
) -> None:
    set_bounds(version, {"rmse": replace(RMSE, calibrated=())})
    submission = graded(alice, Outcome.WRONG_ANSWER, 0.0, metrics=(Metric("rmse", 2690.0),))
    page = clients["alice"].get(f"/submissions/{submission.pk}/panel").content.decode()
    assert "Yours is 2690; at most 0.45 is asked for, which is not reached." in words(page)
    assert "Our solution" not in page
    assert "M-7 -7 7 0" in page  # it lies outside of the drawing, to the right


@pytest.mark.parametrize(
    ("value", "better"), [(0.218, "lower"), (1e300, "lower"), (-1e300, "higher"), (0.45, "higher")]
)
def test_everything_stands_inside_of_the_drawing(
    clients: dict[str, Client], alice: User, graded: Graded, version: ExerciseVersion, value: float, better: str
) -> None:
    set_bounds(version, {"rmse": Bound.from_json(asdict(RMSE) | {"better": better, "calibrated": [0.45] * 3})})
    submission = graded(alice, metrics=(Metric("rmse", value),))
    page = clients["alice"].get(f"/submissions/{submission.pk}/panel").content.decode()
    drawn = [float(x) for x in re.findall(r'(?:cx|x1|translate\()="?(-?[\d.]+)', page)]
    assert len(drawn) >= 5
    assert all(0 <= x <= 320 for x in drawn)


def test_a_verdict_without_metrics_and_a_package_of_another_time_show_none(
    clients: dict[str, Client], alice: User, graded: Graded, version: ExerciseVersion
) -> None:
    damaged: list[object] = [{}, {"rmse": {"value": 1}}, [], {"rmse": 7}]
    for bounds in damaged:
        ExerciseVersion.objects.filter(pk=version.pk).update(package=version.package | {"bounds": bounds})
        page = clients["alice"].get(f"/submissions/{graded(alice, metrics=METRICS).pk}/panel").content.decode()
        assert "reached" not in page
    set_bounds(version, {"rmse": RMSE})
    assert "reached" not in clients["alice"].get(f"/submissions/{graded(alice).pk}/panel").content.decode()


def test_no_metric_is_told_to_a_page_that_waits(
    clients: dict[str, Client], alice: User, graded: Graded, bounds: dict[str, Bound]
) -> None:
    from grading.status import statuses

    submission = graded(alice, metrics=METRICS)
    told = json.dumps([asdict(message) for message in statuses([submission.pk])[submission.pk].messages])
    assert "score" in told
    assert "rmse" not in told
    assert "0.218" not in told
