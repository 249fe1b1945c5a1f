"""Disguises change everything that a submission could know, and nothing that a training depends on."""

from __future__ import annotations

import numpy as np
import pytest

from graders.judge.disguises import View, drawn_view, new_names

VIEWS = [View(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)]


@pytest.mark.parametrize("classes", [2, 3, 10])
@pytest.mark.parametrize("seed", range(5))
def test_every_class_gets_the_name_of_another(classes: int, seed: int) -> None:
    names = new_names(np.random.default_rng(seed), classes)
    assert sorted(names) == list(range(classes))
    assert (names != np.arange(classes)).all()


def test_names_are_drawn() -> None:
    assert len({tuple(new_names(np.random.default_rng(seed), 10)) for seed in range(20)}) == 20


def test_all_views_but_the_usual_one_are_drawn() -> None:
    assert {drawn_view(np.random.default_rng(seed)) for seed in range(100)} == {*VIEWS} - {View(0, False)}


def test_every_view_is_another_one_and_can_be_undone() -> None:
    pictures = np.arange(2 * 5 * 5 * 3).reshape(2, 5, 5, 3)
    seen = [view.of(pictures) for view in VIEWS]
    assert len({each.tobytes() for each in seen}) == 8
    for view, each in zip(VIEWS, seen, strict=True):
        assert np.array_equal(view.undone(each), pictures)


@pytest.mark.parametrize("view", VIEWS)
def test_a_kernel_finds_in_what_is_seen_so_what_it_found_before(view: View) -> None:
    rng = np.random.default_rng(0)
    pictures, kernel = rng.normal(size=(2, 5, 5, 3)), rng.normal(size=(5, 5, 3, 4))
    before = np.einsum("nhwc,hwcf->nf", pictures, kernel)
    assert np.allclose(np.einsum("nhwc,hwcf->nf", view.of(pictures), view.of_kernel(kernel)), before)
