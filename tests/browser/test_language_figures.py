"""The numbers of the figures about language: attention, embeddings and temperature, compared with NumPy's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page

from tests.browser.test_figure_numbers import number, numbers, press, rows, says, slide

# attention


def softmax(scores: Any) -> Any:
    powers = np.exp(scores - np.max(scores))
    return powers / powers.sum()


def test_attention_weighs_as_numpy_does(show: Callable[..., Locator]) -> None:
    queries, keys = [[1, 0], [0, 2], [3, 1]], [[2, 1], [0, 1], [1, 3]]
    figure = show("attention", words=["a", "b", "c"], queries=queries, keys=keys, query=3)
    expected = softmax(np.array([3, 1]) @ np.array(keys).T / np.sqrt(2))
    assert numbers(figure, "largest", "sum") == pytest.approx([expected.max(), 1])
    says(figure, f"“c” looks most at “a” ({expected[0]:.2f}).")
    figure.get_by_role("checkbox", name="divide by √d").uncheck()
    assert number(figure, "largest") == pytest.approx(softmax(np.array([3, 1]) @ np.array(keys).T).max())


def test_attention_hides_the_words_behind(show: Callable[..., Locator]) -> None:
    figure = show("attention", query=2)
    figure.get_by_role("checkbox", name="hide the words behind").check()
    says(figure, "The 5 behind it are hidden: weight exactly 0.")
    figure.get_by_role("combobox", name="The word that asks").select_option("0")
    assert number(figure, "largest") == 1


def test_attention_needs_a_row_for_each_word(broken_words: Callable[[dict[str, Any]], str]) -> None:
    told = broken_words({"words": ["a", "b"], "queries": [[1], [1]], "keys": [[1], [1], [1]], "query": 1})
    assert told.endswith('"queries" and "keys" must have a row for each of the 2 words.')


@pytest.fixture
def broken_words(open_figures: Callable[..., Page]) -> Callable[[dict[str, Any]], str]:
    """Why attention could not start with these options."""
    return lambda options: open_figures(("attention", options)).locator(".figure-failure").inner_text()


# embeddings

PLANE = {"words": ["a", "b", "c", "d"], "vectors": [[0, 0], [1, 0], [0, 1], [1, 1.5]]}


def test_embeddings_lists_neighbours_with_distance_and_cosine(show: Callable[..., Locator]) -> None:
    figure = show("embeddings", **PLANE, word=4)
    root = np.sqrt(1 + 1.5**2)
    assert rows(figure) == [
        ["c", f"{np.sqrt(1.25):.2f}", f"{1.5 / root:.2f}"],
        ["b", "1.50", f"{1 / root:.2f}"],
        ["a", f"{root:.2f}", "0.00"],
    ]


def test_embeddings_follows_an_analogy(show: Callable[..., Locator]) -> None:
    figure = show("embeddings", **PLANE, word=1)
    says(figure, "“a” is to “b” as “c” is to the point (1.00, 1.00); the word nearest to it is “d”.")
    figure.get_by_role("combobox", name="to", exact=True).select_option("a")
    says(figure, "“a” is to “a” as “c” is to the point (0.00, 1.00)")


def test_embeddings_moves_a_word_by_keyboard(show: Callable[..., Locator]) -> None:
    figure = show("embeddings", **PLANE, word=1)
    point = figure.get_by_role("slider", name="d", exact=True)
    before = rows(figure)
    for _ in range(8):
        point.press("Shift+ArrowLeft")
    says(figure, "Nearest to “d” is “c”.")
    assert rows(figure) != before
    assert point.get_attribute("aria-valuetext") == "−2.00, 1.50"


# temperature


@pytest.mark.parametrize("temperature", [0.5, 1, 2.5])
def test_temperature_heats_as_numpy_does(show: Callable[..., Locator], temperature: float) -> None:
    own = np.array([0.6, 0.3, 0.1])
    figure = show("temperature", words=["a", "b", "c"], probabilities=own.tolist(), temperature=temperature)
    heated = own ** (1 / temperature) / (own ** (1 / temperature)).sum()
    expected = [heated.max(), np.exp(-(heated * np.log(heated)).sum())]
    assert numbers(figure, "largest", "hesitation") == pytest.approx(expected)


def test_temperature_never_draws_what_has_no_probability(show: Callable[..., Locator]) -> None:
    figure = show("temperature", words=["never", "always"], probabilities=[0, 1], temperature=5)
    press(figure, "Draw 10 words")
    assert figure.locator(".figure-chips li").all_inner_texts() == ["always"] * 10


def test_temperature_draws_the_same_words_for_the_same_seed(show: Callable[..., Locator]) -> None:
    figure = show("temperature", seed=3)
    press(figure, "Draw 10 words")
    first = figure.locator(".figure-chips li").all_inner_texts()
    slide(figure, "T", 0.05)
    press(figure, "Draw 10 words")
    assert figure.locator(".figure-chips li").all_inner_texts() == ["rises"] * 10
    slide(figure, "T", 1)
    press(figure, "Draw 10 words")
    assert figure.locator(".figure-chips li").all_inner_texts() == first
