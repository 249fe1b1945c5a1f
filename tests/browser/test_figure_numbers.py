"""The numbers that the moving figures show, compared with the book's, with NumPy's or with sums done by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visitors import place_of

pytestmark = pytest.mark.slow


def number(figure: Locator, name: str) -> float:
    """The exact value behind a number that the figure shows."""
    value = figure.locator(f'data[data-name="{name}"]').get_attribute("value")
    assert value, name
    return float(value)


def numbers(figure: Locator, *names: str) -> list[float]:
    return [number(figure, name) for name in names]


def press(figure: Locator, name: str, times: int = 1) -> None:
    button = figure.get_by_role("button", name=name, exact=True)
    for _ in range(times):
        button.press("Enter")


def slide(figure: Locator, label: str, value: float) -> None:
    figure.get_by_role("slider", name=label, exact=True).fill(str(value))


def says(figure: Locator, words: str | re.Pattern[str]) -> None:
    expect(figure.locator(".figure-status")).to_contain_text(words)


def rows(figure: Locator) -> list[list[str]]:
    """The cells of the figure's table."""
    return [row.locator("td").all_inner_texts() for row in figure.locator("tbody tr").all()]


# neuron-playground


def test_neuron_playground_computes_and(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground", weights=[-1.5, 1, 1], target="and")
    assert numbers(figure, *(f"potential-{i}" for i in range(4))) == [-1.5, -0.5, -0.5, 0.5]
    assert numbers(figure, *(f"output-{i}" for i in range(4))) == [0, 0, 0, 1]
    says(figure, "All four rows agree: these weights compute AND.")


def test_neuron_playground_by_keyboard(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground", weights=[-1.5, 1, 1], target="and")
    bias = figure.get_by_role("slider", name="w₀ (bias)")
    for _ in range(20):
        bias.press("ArrowRight")
    assert number(figure, "potential-0") == pytest.approx(-0.5)
    says(figure, "2 of 4 rows agree with AND. At (0, 1) the potential 0.5 ≥ 0: the neuron fires, but should be silent.")


def test_neuron_playground_fires_at_exactly_the_threshold(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground", weights=[-0.3, 0.1, 0.2], target="and")
    assert numbers(figure, "potential-3", "output-3") == [0, 1]


def test_neuron_playground_keeps_weights_that_lie_between_two_steps(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground", weights=[-1.234, 1, 1])
    expect(figure.get_by_role("slider", name="w₀ (bias)")).to_have_value("-1.234")
    assert number(figure, "potential-0") == -1.234


def test_neuron_playground_says_that_no_line_does_xor(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground", weights=[-0.5, 1, 1], target="or")
    figure.get_by_label("Function wanted").select_option("xor")
    says(figure, "3 of 4 rows agree with XOR.")
    says(figure, "No single line gets more than three right for XOR.")


# perceptron-fruit


def test_perceptron_goes_through_the_numbers_of_the_book(show: Callable[..., Locator]) -> None:
    figure = show("perceptron-fruit")
    potentials = []
    for _ in range(4):
        press(figure, "Step")
        potentials.append(number(figure, "potential"))

    assert potentials == [180, -90, -4228.3224, -4202.9176]
    assert numbers(figure, "w1", "w2", "b", "errors") == [-27.72, 300.304, -1229.98, 1]
    assert [row[-1] for row in rows(figure)] == ["C2", "C1", "C1"]


def test_perceptron_changes_nothing_in_the_second_epoch_and_stops(show: Callable[..., Locator]) -> None:
    figure = show("perceptron-fruit")
    press(figure, "Step", 8)
    assert numbers(figure, "w1", "w2", "b", "epoch") == [-27.72, 300.304, -1229.98, 2]
    says(figure, "A whole epoch without an error: learning is over.")
    press(figure, "Step")
    assert number(figure, "epoch") == 2


def test_perceptron_shows_its_working_and_goes_back(show: Callable[..., Locator]) -> None:
    figure = show("perceptron-fruit")
    press(figure, "Step", 2)
    working = figure.locator(".figure-working")
    expect(working).to_contain_text("potential = −30·114 + 300·15.2 + (−1230) = −90")
    expect(working).to_contain_text("w₁ = −30 + 0.02·114 = −27.72")
    expect(working).to_contain_text("b = −1230 + 0.02 = −1229.98")
    press(figure, "Back")
    assert numbers(figure, "w1", "w2", "b") == [-30, 300, -1230]


def test_perceptron_plays_by_itself(show: Callable[..., Locator]) -> None:
    figure = show("perceptron-fruit", still=True)
    press(figure, "Play")
    assert number(figure, "epoch") == 2


def test_perceptron_never_ends_where_no_line_fits(show: Callable[..., Locator]) -> None:
    square = [[0, 0, -1], [0, 1, 1], [1, 0, 1], [1, 1, -1]]
    figure = show("perceptron-fruit", still=True, samples=square, weights=[0, 0], bias=0, eta=0.5)
    press(figure, "Play")
    assert number(figure, "epoch") == 15
    assert number(figure, "errors") > 15
    expect(figure.get_by_role("button", name="Step")).not_to_have_attribute("aria-disabled", "true")


def test_perceptron_refuses_a_class_that_is_not_plus_or_minus_one(open_figures: Callable[..., Page]) -> None:
    page = open_figures(("perceptron-fruit", {"samples": [[1, 2, 1], [2, 1, 0]]}))
    expect(page.locator(".figure-failure")).to_contain_text("the third number is the class, 1 or -1; it is 0.")


# xor-plane


def test_xor_plane_is_solved_by_two_lines_and_not_by_one(show: Callable[..., Locator]) -> None:
    figure = show("xor-plane")
    says(figure, "All four rows agree with XOR.")
    says(figure, "to (0, 0), (0, 1), (1, 0), and there one line is enough.")
    figure.get_by_label("Load").select_option("band")
    says(figure, "All four rows agree with XOR.")
    assert [row[2:5] for row in rows(figure)] == [["0", "1", "0"], ["1", "1", "1"], ["1", "1", "1"], ["1", "0", "0"]]
    figure.get_by_label("Load").select_option("same")
    says(figure, "two inputs that must differ share a place")


def test_xor_plane_answers_to_its_sliders(show: Callable[..., Locator]) -> None:
    figure = show("xor-plane")
    slide(figure.get_by_role("group", name="Output neuron"), "w₀", -3)
    assert [row[4] for row in rows(figure)] == ["0", "0", "0", "0"]
    says(figure, "2 of 4 rows agree with XOR.")
    says(figure, "one line could still part them: change the output neuron.")


# activation-functions


@pytest.mark.parametrize(
    ("function", "v", "value", "slope"),
    [
        ("step", -0.1, 0, 0),
        ("linear", -2, -2, 1),
        ("piecewise-linear", 0.3, 0.6, 2),
        ("piecewise-linear", -3, -1, 0),
        ("sigmoid", 0, 0.5, 0.25),
        ("sigmoid", 4, 1 / (1 + np.exp(-4)), np.exp(-4) / (1 + np.exp(-4)) ** 2),
        ("tanh", 1, np.tanh(1), 1 - np.tanh(1) ** 2),
        ("relu", -1, 0, 0),
        ("relu", 2.5, 2.5, 1),
    ],
)
def test_activation_functions_and_their_slopes(
    show: Callable[..., Locator], function: str, v: float, value: Any, slope: Any
) -> None:
    figure = show("activation-functions", function=function, v=v)
    assert numbers(figure, "value", "slope") == pytest.approx([value, slope])


def test_the_step_has_no_slope_where_it_jumps(show: Callable[..., Locator]) -> None:
    figure = show("activation-functions", function="step", v=0)
    assert number(figure, "value") == 1
    says(figure, "it has no slope there")


def test_the_steepness_belongs_to_the_sigmoid_alone(show: Callable[..., Locator]) -> None:
    figure = show("activation-functions", v=0)
    slide(figure, "α", 4)
    assert number(figure, "slope") == pytest.approx(1)
    figure.get_by_label("Function", exact=True).select_option("tanh")
    expect(figure.get_by_role("slider", name="α")).to_be_hidden()


# xor-mlp


def test_xor_mlp_learns_the_same_from_the_same_seed(show: Callable[..., Locator]) -> None:
    losses = []
    for _ in range(2):
        figure = show("xor-mlp", still=True, seed=1)
        press(figure, "Train")
        says(figure, re.compile(r"Solved after [\d,]+ epochs: every output is within 0\.1 of what is wanted\."))
        losses.append(number(figure, "loss"))
    assert losses[0] == losses[1] < 0.005
    np.testing.assert_allclose([float(row[2]) for row in rows(figure)], [0, 1, 1, 0], atol=0.1)


def test_xor_mlp_takes_the_steps_of_back_propagation(show: Callable[..., Locator]) -> None:
    """One step of the figure's own code against a gradient by finite differences."""
    slopes, steps = show("xor-mlp").page.evaluate(
        """async () => {
            const { initialise, loss, train, XOR } = await import("/platform/assets/figures/maths/network.js");
            const flat = ({ W1, b1, w2, b2 }) => [...W1.flat(), ...b1, ...w2, b2];
            const network = (p) => ({ W1: [[p[0], p[1]], [p[2], p[3]]], b1: [p[4], p[5]], w2: [p[6], p[7]], b2: p[8] });
            const start = flat(initialise(2, 5));
            const at = (i, h) => loss(network(start.map((value, j) => value + (i === j ? h : 0))), XOR);
            const slopes = start.map((_, i) => (at(i, 1e-5) - at(i, -1e-5)) / 2e-5);
            const trained = network(start);
            train(trained, XOR, 1);
            return [slopes, flat(trained).map((value, i) => start[i] - value)];
        }"""
    )
    np.testing.assert_allclose(steps, slopes, atol=1e-9)
    assert np.abs(steps).min() > 1e-5


def test_xor_mlp_gets_stuck_from_some_seeds_and_with_one_hidden_neuron(show: Callable[..., Locator]) -> None:
    figure = show("xor-mlp", still=True, seed=9, epochs=2000)
    press(figure, "Train")
    says(figure, "Not solved after 2,000 epochs")
    slide(figure, "Hidden neurons", 1)
    press(figure, "Train")
    says(figure, "One hidden neuron draws one line, and one line cannot do it.")


def test_training_can_be_paused_and_started_again(show: Callable[..., Locator]) -> None:
    figure = show("xor-mlp")
    press(figure, "Train")
    press(figure, "Pause")
    assert number(figure, "epoch") > 0
    press(figure, "Start again")
    assert number(figure, "epoch") == 0


# adaline-cost


def test_adaline_tends_to_least_squares_and_names_the_rate_that_diverges(show: Callable[..., Locator]) -> None:
    x, y = np.array([0.2, 0.6, 1, 1.4, 1.8, 2.2]), np.array([-1, -1, -1, 1, -1, 1])
    A = np.column_stack([x, np.ones(6)])
    best = np.linalg.lstsq(A, y, rcond=None)[0]
    figure = show("adaline-cost", x=x.tolist(), y=y.tolist(), eta=0.7, epochs=200)

    assert numbers(figure, "w", "b") == pytest.approx(best.tolist(), abs=1e-5)
    assert number(figure, "best") == pytest.approx(np.mean((A @ best - y) ** 2) / 2)
    assert number(figure, "limit") == pytest.approx(2 / np.linalg.eigvalsh(A.T @ A / 6).max())
    says(figure, "swings from side to side")
    slide(figure, "Learning rate η", 0.74)
    says(figure, "the cost diverges")


def test_adaline_says_when_the_steps_are_too_short(show: Callable[..., Locator]) -> None:
    figure = show("adaline-cost", eta=0.02)
    says(figure, "the steps are safe but short")


def test_adaline_refuses_data_of_different_lengths(open_figures: Callable[..., Page]) -> None:
    page = open_figures(("adaline-cost", {"x": [1, 2, 3], "y": [1, 2, 3, 4]}))
    expect(page.locator(".figure-failure")).to_contain_text("must be equally long; they have 3 and 4 numbers.")


# convolution-window


def test_convolution_slides_over_five_by_five(show: Callable[..., Locator]) -> None:
    rng = np.random.default_rng(3)
    image, kernel = rng.integers(0, 9, (5, 5)), np.array([[1, -1], [2, 0]])
    figure = show("convolution-window", image=image.tolist(), kernel=kernel.tolist())
    expected = [(image[i : i + 2, j : j + 2] * kernel).sum() for i in range(4) for j in range(4)]

    found = [number(figure, "value")]
    for _ in range(15):
        press(figure, "Step")
        found.append(number(figure, "value"))

    assert number(figure, "size") == 4
    assert found == expected
    says(figure, "The output is (5 + 2·0 − 2) / 1 + 1 = 4 wide.")


def test_convolution_follows_kernel_stride_and_padding(show: Callable[..., Locator]) -> None:
    figure = show("convolution-window", image=[[1] * 5] * 5, kernel=[[1, 1], [1, 1]])
    figure.get_by_label("Kernel, row 2, column 1").fill("-5")
    assert number(figure, "value") == -2
    expect(figure.locator(".sum")).to_have_text("1·1 + 1·1 + 1·(−5) + 1·1 = −2")
    slide(figure, "Stride", 2)
    slide(figure, "Padding", 1)
    assert number(figure, "size") == 3
    says(figure, "The output is ⌊(5 + 2·1 − 2) / 2⌋ + 1 = 3 wide.")


def test_convolution_knows_the_kernels_that_have_a_name(show: Callable[..., Locator]) -> None:
    figure = show("convolution-window")
    name = figure.get_by_label("Kernel for")
    expect(name).to_have_value("vertical")
    name.select_option("horizontal")
    assert number(figure, "value") == 0
    figure.get_by_label("Kernel, row 1, column 1").fill("2")
    expect(name).to_have_value("")


def test_convolution_waits_for_a_whole_kernel(show: Callable[..., Locator]) -> None:
    figure = show("convolution-window", image=[[1] * 5] * 5, kernel=[[1, 1], [1, 1]])
    box = figure.get_by_label("Kernel, row 1, column 1")
    box.fill("")
    assert number(figure, "value") == 4
    expect(box).to_have_attribute("aria-invalid", "true")


# pooling


def test_pooling_keeps_the_largest_or_the_mean(show: Callable[..., Locator]) -> None:
    figure = show("pooling", image=[[1, 3, 2, 1], [4, 6, 5, 0], [3, 1, 1, 2], [0, 2, 4, 8]])
    output = figure.locator("[data-part=output] svg text")
    assert output.all_text_contents() == ["6", "5", "3", "8"]
    figure.get_by_label("Keep the").select_option("average")
    assert output.all_text_contents() == ["3.5", "2", "1.5", "3.75"]


def test_pooling_drops_the_rest_and_tells_what_a_shift_changes(show: Callable[..., Locator]) -> None:
    figure = show("pooling")
    assert figure.locator("[data-part=output] svg text").all_text_contents() == ["6", "5", "3", "8"]
    expect(figure.locator("[data-part=image] .padding")).to_have_count(9)
    slide(figure, "Shift right", 1)
    assert figure.locator("[data-part=output] svg text").all_text_contents() == ["4", "6", "3", "4"]
    says(figure, "After a shift of 1 pixel, 1 of 4 outputs are the same as before.")


# lenet5-shapes


def test_lenet5_has_its_parameters(show: Callable[..., Locator]) -> None:
    figure = show("lenet5-shapes")
    counts = {"C1": 156, "S2": 0, "C3": 2416, "S4": 0, "F5": 48120, "F6": 10164, "OUTPUT": 850}
    assert {name: number(figure, f"parameters-{name}") for name in counts} == counts
    assert number(figure, "total") == 61706
    expect(figure.locator('data[data-name="total"]')).to_have_text("61,706")
    assert [row[1] for row in rows(figure)][:5] == ["32×32×1", "28×28×6", "14×14×6", "10×10×16", "5×5×16"]


def test_lenet5_pays_for_a_wider_image_in_its_first_dense_layer(show: Callable[..., Locator]) -> None:
    figure = show("lenet5-shapes", size=28)
    assert number(figure, "total") == 44426
    figure.get_by_label("Padding of C1 and C3").select_option("same")
    assert number(figure, "parameters-F5") == (7 * 7 * 16 + 1) * 120
    press(figure, "F5")
    says(figure, "120 neurons with 7·7·16 = 784 weights and a bias each: (784 + 1)·120 = 94,200")
    expect(figure.get_by_role("button", name="F5")).to_be_focused()


# dropout-masks


def test_dropout_scales_what_it_keeps_and_does_nothing_at_test_time(show: Callable[..., Locator]) -> None:
    values = [0.5, 1.2, 0.3, 0.9]
    figure = show("dropout-masks", values=values, rate=0.5)
    for value, (_, mask, output, _mean) in zip(values, rows(figure), strict=True):
        assert float(output) == pytest.approx(2 * value * int(mask))
    press(figure, "500 masks", 4)
    np.testing.assert_allclose([float(row[3]) for row in rows(figure)], values, rtol=0.15)
    figure.get_by_label("training").uncheck()
    assert [float(row[2]) for row in rows(figure)] == values
    says(figure, "At test time dropout does nothing")


def test_dropout_draws_the_same_masks_from_the_same_seed(show: Callable[..., Locator]) -> None:
    masks = []
    for _ in range(2):
        figure = show("dropout-masks", seed=4)
        press(figure, "New mask", 3)
        masks.append([row[1] for row in rows(figure)])
    assert masks[0] == masks[1]


# iou-boxes


def test_iou_of_the_boxes_and_their_average_precision(show: Callable[..., Locator]) -> None:
    figure = show("iou-boxes")
    assert number(figure, "iou") == pytest.approx(7200 / 10800)
    assert [row[3] for row in rows(figure)] == ["✓", "✗", "✓", "✗", "✗"]
    assert number(figure, "ap") == pytest.approx(1 / 3 + 2 / 3 * 1 / 3)


def test_a_box_moves_by_arrow_keys(show: Callable[..., Locator]) -> None:
    figure = show("iou-boxes")
    box = figure.get_by_role("slider", name="Move detection E")
    for _ in range(5):
        box.press("ArrowRight")
    assert number(figure, "iou-E") == pytest.approx(7500 / 11700)
    assert number(figure, "ap") == pytest.approx((1 + 2 / 3 + 3 / 5) / 3)
    says(figure, "Detection E: intersection 7500 / union 11700 = 0.64 ≥ 0.50, a hit.")
    expect(box).to_have_attribute("aria-valuetext", "from 150, 135 to 270, 215")


def test_a_box_follows_the_mouse_and_its_grip_resizes_it(show: Callable[..., Locator]) -> None:
    figure = show("iou-boxes", truths=[[100, 100, 200, 200]], detections=[[0, 0, 100, 100, 0.9]])
    scene = place_of(figure.locator("[data-part=scene] svg"))
    scale = scene["width"] / 336  # the picture is 320 wide, with 8 to spare on each side
    mouse = figure.page.mouse
    mouse.move(scene["x"] + 58 * scale, scene["y"] + 58 * scale)
    mouse.down()
    mouse.move(scene["x"] + 158 * scale, scene["y"] + 138 * scale, steps=4)
    mouse.up()
    assert number(figure, "iou") == pytest.approx(8000 / 12000, abs=0.01)
    figure.get_by_role("slider", name="Resize detection A").press("Shift+ArrowDown")
    assert number(figure, "iou") == pytest.approx(10000 / 14000, abs=0.01)


def test_an_object_is_found_only_once(show: Callable[..., Locator]) -> None:
    figure = show("iou-boxes")
    figure.get_by_role("slider", name="Move detection D").focus()
    says(figure, "a detection with a higher score has that object already: a false alarm.")


# rnn-unrolled


@pytest.mark.parametrize(("radius", "word"), [(0.9, "stays about as it is"), (0.7, "vanishes"), (1.2, "explodes")])
def test_rnn_gradient_is_the_spectral_radius_to_the_steps(
    show: Callable[..., Locator], radius: float, word: str
) -> None:
    figure = show("rnn-unrolled", radius=radius, steps=20)
    assert numbers(figure, "last", "half") == pytest.approx([radius**20, radius**10])
    says(figure, word)


def test_rnn_gradient_shrinks_more_behind_tanh(show: Callable[..., Locator]) -> None:
    figure = show("rnn-unrolled", radius=1, steps=30, activation="tanh")
    assert 0 < number(figure, "last") < 0.9
    says(figure, "because tanh is nowhere steeper than 1")


# lstm-gates


def test_lstm_writes_keeps_reads_and_forgets(show: Callable[..., Locator]) -> None:
    figure = show("lstm-gates")
    for action, c, h in [("Write", 0.8, 0), ("Keep", 0.8, 0), ("Read", 0.8, np.tanh(0.8)), ("Forget", 0, 0)]:
        press(figure, action)
        press(figure, "Step")
        assert numbers(figure, "c", "h") == pytest.approx([c, h])
    press(figure, "Back", 2)
    assert number(figure, "c") == pytest.approx(0.8)


def test_lstm_says_what_half_open_gates_would_do(show: Callable[..., Locator]) -> None:
    figure = show("lstm-gates", cell=1, forget=0.5, input=0.5, candidate=-0.4)
    says(figure, "The next step would give c = f·c + i·g = 0.50·1.00 + 0.50·(−0.40) = 0.30")


# text-to-sequences


def test_text_becomes_numbers_beginnings_and_zeros(show: Callable[..., Locator]) -> None:
    figure = show("text-to-sequences", text=["The cat sat.", "The café-cat!"], length=3)
    assert figure.locator(".figure-chips li").all_inner_texts() == ["1 the ×2", "2 cat", "3 sat", "4 cafcat"]
    assert rows(figure) == [["0", "1", "2"], ["1", "2", "3"], ["0", "1", "4"]]
    slide(figure, "Length", 2)
    assert rows(figure) == [["1", "2"], ["2", "3"], ["1", "4"]]
    says(figure, "1 of them is longer than 2 and lost the beginning.")


def test_text_can_be_edited_and_shown_in_words(show: Callable[..., Locator]) -> None:
    figure = show("text-to-sequences", length=4)
    figure.get_by_label("Text, one headline a line").fill("a b a")
    figure.get_by_label("show words for numbers").check()
    assert rows(figure) == [["0", "0", "a", "b"], ["0", "a", "b", "a"]]
    figure.get_by_label("Text, one headline a line").fill("<b>word</b>")
    says(figure, "A line needs at least two words")


# gan-gaussian


def test_gan_finds_mean_and_spread_the_same_from_the_same_seed(show: Callable[..., Locator]) -> None:
    ends = []
    for _ in range(2):
        figure = show("gan-gaussian", still=True, seed=2)
        press(figure, "Train")
        ends.append(numbers(figure, "step", "mean", "spread"))
    assert ends[0] == ends[1]
    np.testing.assert_allclose(ends[0], (1000, 2, 1), atol=0.25)
    says(figure, "it can hardly tell real from made.")


def test_gan_collapses_when_the_generator_is_too_quick(show: Callable[..., Locator]) -> None:
    figure = show("gan-gaussian", still=True, discriminator=0.02, generator=0.05, steps=100)
    press(figure, "Train")
    says(figure, "the generator has collapsed onto one answer that works.")


# optimiser-paths


def choose(figure: Locator, label: str, value: str) -> None:
    figure.get_by_label(label, exact=True).select_option(value)


def test_optimisers_go_down_a_valley_as_numpy_does(show: Callable[..., Locator]) -> None:
    figure = show("optimiser-paths", steps=60)
    u, v, m, s = np.array([-4.0, 1.0]), np.array([-4.0, 1.0]), np.zeros(2), np.zeros(2)
    valley = np.array([1.0, 30.0])
    for t in range(1, 61):
        u = u - 0.06 * valley * u
        g = valley * v
        m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
        v = v - 0.3 * m / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-7)
    expected = [valley @ u**2 / 2, valley @ v**2 / 2]
    assert numbers(figure, "cost-plain", "cost-Adam") == pytest.approx(expected, rel=1e-6)
    says(figure, "plain, rate 0.06: cost 0.00477 after 60 steps.")


def test_plain_descent_flies_out_above_two_over_the_curvature(show: Callable[..., Locator]) -> None:
    figure = show("optimiser-paths")
    slide(figure, "Learning rate", -1.15)
    says(figure, "The steps are too long, and the path flies out.")


def test_plain_descent_stands_still_on_a_saddle_where_rmsprop_does_not(show: Callable[..., Locator]) -> None:
    figure = show("optimiser-paths", surface="saddle", steps=30)
    assert number(figure, "cost-plain") > 0.99
    assert number(figure, "cost-RMSprop") < 1e-6
    choose(figure, "Optimiser", "RMSprop")
    says(figure, "RMSprop, rate 0.1: cost")
    choose(figure, "Surface", "valley")
    assert number(figure, "cost-plain") == pytest.approx(0.195350, abs=1e-6)


# receptive-field


@pytest.mark.parametrize(
    ("layers", "kernel", "stride", "field"), [(2, 3, 1, 5), (3, 3, 1, 7), (1, 5, 1, 5), (3, 3, 2, 15), (5, 5, 2, 125)]
)
def test_the_field_of_view_grows_with_layers_kernel_and_stride(
    show: Callable[..., Locator], layers: int, kernel: int, stride: int, field: int
) -> None:
    figure = show("receptive-field", layers=layers, kernel=kernel, stride=stride)
    assert numbers(figure, "field", "weights", "single") == [field, layers * kernel**2, field**2]
    says(figure, f"one unit at the top sees {field} × {field} pixels.")


def test_the_field_of_view_answers_to_its_sliders(show: Callable[..., Locator]) -> None:
    figure = show("receptive-field")
    slide(figure, "Layers", 4)
    slide(figure, "Stride", 2)
    assert number(figure, "field") == 31
    assert figure.locator("[data-part=picture] rect").count() == 31 + 15 + 7 + 3 + 1


# batch-norm


def test_batch_norm_brings_every_batch_to_gamma_and_beta(show: Callable[..., Locator]) -> None:
    figure = show("batch-norm", mean=20, spread=4, gamma=2, beta=-1)
    assert numbers(figure, "mean-out", "spread-out") == pytest.approx([-1, 2], abs=0.01)
    slide(figure, "Mean that comes in", -25)
    assert numbers(figure, "mean-out", "spread-out") == pytest.approx([-1, 2], abs=0.01)


def test_batch_norm_keeps_a_diary_and_uses_it_at_test_time(show: Callable[..., Locator]) -> None:
    figure = show("batch-norm", mean=20, spread=4)
    batch_mean, batch_variance = numbers(figure, "batch-mean", "batch-variance")
    expected = [0.1 * batch_mean, 0.9 + 0.1 * batch_variance]
    assert numbers(figure, "running-mean", "running-variance") == pytest.approx(expected)
    press(figure, "50 batches")
    running = numbers(figure, "running-mean", "running-variance")
    assert running == pytest.approx([20, 14], abs=4)
    figure.get_by_role("checkbox", name="training").uncheck()
    press(figure, "New batch")
    assert numbers(figure, "running-mean", "running-variance") == running
    out = (number(figure, "batch-mean") - running[0]) / np.sqrt(running[1] + 1e-3)
    assert number(figure, "mean-out") == pytest.approx(out)
    says(figure, "At test time the running numbers of 51 batches are used")


# non-max-suppression


def test_suppression_keeps_the_best_and_drops_its_echoes(show: Callable[..., Locator]) -> None:
    figure = show("non-max-suppression")
    says(figure, "All boxes wait.")
    press(figure, "Step")
    says(figure, "A is kept. More than 0.50 of overlap, so gone: B (IoU 0.70), C (IoU 0.68).")
    press(figure, "Step", times=2)
    says(figure, "D is kept. No waiting box overlaps it by more than 0.50. No box waits any more.")
    assert numbers(figure, "kept", "gone") == [3, 3]
    assert [row[3] for row in rows(figure)] == ["kept", "kept", "gone", "kept", "gone", "gone"]
    press(figure, "Back")
    assert numbers(figure, "kept", "gone") == [2, 3]


@pytest.mark.parametrize(("threshold", "kept"), [(0.1, 2), (0.7, 5)])
def test_the_threshold_decides_what_is_an_echo(show: Callable[..., Locator], threshold: float, kept: int) -> None:
    figure = show("non-max-suppression")
    slide(figure, "Threshold", threshold)
    press(figure, "Step", times=kept)
    assert numbers(figure, "kept", "gone") == [kept, 6 - kept]
