"""The numbers of the figures in which something is learnt or remembered: decision regions, cross-entropy, Hopfield."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Locator

from tests.browser.test_figure_numbers import number, press, says, slide


@pytest.mark.parametrize(("p", "target"), [(0.05, 1), (0.3, 0), (0.9, 1), (0.99, 0)])
def test_cross_entropy_and_squared_error_and_their_slopes(show: Callable[..., Locator], p: float, target: int) -> None:
    figure = show("cross-entropy", p=p, target=target)
    right = p if target else 1 - p
    v = np.log(p / (1 - p))

    def squared(potential: float) -> float:
        return float((1 / (1 + np.exp(-potential)) - target) ** 2)

    assert number(figure, "potential") == pytest.approx(v)
    assert number(figure, "cross-entropy") == pytest.approx(-np.log(right))
    assert number(figure, "squared-error") == pytest.approx(squared(v))
    assert number(figure, "slope-cross-entropy") == pytest.approx(p - target)
    slope = (squared(v + 1e-5) - squared(v - 1e-5)) / 2e-5
    assert number(figure, "slope-squared-error") == pytest.approx(slope, abs=1e-8)


def test_cross_entropy_pulls_where_the_squared_error_is_flat(show: Callable[..., Locator]) -> None:
    figure = show("cross-entropy", p=0.5, target=1)
    says(figure, "on the right side, but not sure")
    slide(figure, "Answer p", 0.01)
    says(figure, "Cross-entropy pulls 51 times as hard as the squared error")
    figure.get_by_label("Target y").select_option("0")
    says(figure, "right and nearly sure")
    assert number(figure, "slope-cross-entropy") == pytest.approx(0.01)


def test_decision_regions_take_the_steps_of_back_propagation(show: Callable[..., Locator]) -> None:
    found, estimated = show("decision-regions").page.evaluate(
        """async () => {
            const { cost, gradient, initialise, samples } =
                await import("/platform/assets/figures/maths/regions.js");
            const [data, network] = [samples("moons", 3), initialise(3, 5)];
            const at = (i, h) =>
                cost({ ...network, values: network.values.map((value, j) => value + (i === j ? h : 0)) }, data);
            return [gradient(network, data), network.values.map((_, i) => (at(i, 1e-5) - at(i, -1e-5)) / 2e-5)];
        }"""
    )
    assert len(found) == 13
    np.testing.assert_allclose(found, estimated, atol=1e-8)


@pytest.mark.parametrize(("hidden", "learnt"), [(1, False), (2, False), (3, True), (10, True)])
def test_decision_regions_need_three_lines_around_a_middle(
    show: Callable[..., Locator], hidden: int, learnt: bool
) -> None:
    figure = show("decision-regions", still=True, data="ring", hidden=hidden)
    assert number(figure, "parameters") == 4 * hidden + 1
    press(figure, "Train")
    assert (number(figure, "accuracy") == 1) is learnt
    says(figure, "all samples are on the right side" if learnt else "and training ends")


def test_decision_regions_begin_again_with_other_data(show: Callable[..., Locator]) -> None:
    figure = show("decision-regions", data="line")
    press(figure, "10 epochs", 3)
    assert number(figure, "epoch") == 30
    figure.get_by_label("Data").select_option("spiral")
    assert number(figure, "epoch") == 0
    says(figure, "Press Train.")


def test_hopfield_recalls_what_it_stored_and_its_energy_never_rises(show: Callable[..., Locator]) -> None:
    figure = show("hopfield-recall", letter="T", flips=8, stored=3)
    assert number(figure, "wrong") == 8
    says(figure, "The letter T with 8 of 49 cells turned round.")
    energies = [number(figure, "energy")]
    while number(figure, "wrong") > 0:
        press(figure, "One change")
        energies.append(number(figure, "energy"))
    assert np.all(np.diff(energies) < 0)
    assert number(figure, "changed") == len(energies) - 1
    says(figure, "it is the stored letter T.")


def test_hopfield_finds_the_negative_of_a_letter_that_is_mostly_turned_round(show: Callable[..., Locator]) -> None:
    figure = show("hopfield-recall", still=True, stored=1, letter="X", flips=24)
    press(figure, "Recall")
    says(figure, re.compile(r"it is (the stored letter T|the negative of T)"))


def test_hopfield_mixes_up_what_is_too_much(show: Callable[..., Locator]) -> None:
    figure = show("hopfield-recall", still=True, stored=6, letter="T", flips=8)
    wrong = []
    for seed in range(1, 7):
        figure.get_by_label("Seed of the damage").fill(str(seed))
        press(figure, "Recall")
        wrong.append(number(figure, "wrong"))
    assert max(wrong) > 0
    slide(figure, "Letters stored", 2)
    press(figure, "Recall")
    assert number(figure, "wrong") == 0


def test_hopfield_weights_are_those_of_hebb(show: Callable[..., Locator]) -> None:
    weights, patterns = show("hopfield-recall").page.evaluate(
        """async () => {
            const { LETTERS, pattern, store } = await import("/platform/assets/figures/maths/hopfield.js");
            const patterns = LETTERS.slice(0, 3).map(pattern);
            return [store(patterns), patterns];
        }"""
    )
    P = np.array(patterns)
    W = P.T @ P / 49
    np.fill_diagonal(W, 0)
    np.testing.assert_allclose(weights, W)
