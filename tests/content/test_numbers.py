"""The numbers that the course tells, counted by Keras itself: the models are those of the reference solutions."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
SOLUTIONS = ROOT / "reference_solutions"

TOTALS = {
    "04-deep-learning/iris-regression": ("build_model()", 26),
    "04-deep-learning/birth-weight": ("build_model()", 497),
    "05-cnn/lenet5": ("build_lenet5()", 61_706),
    "05-cnn/lenet5-digits": ("build_model()", 61_706),
    "05-cnn/lenet5-mnist": ("build_model()", 61_706),
    "05-cnn/deep-cnn": ("build_deep_cnn()", 550_570),
    "07-generative/headline-model": ("build_model(2422, 18)", 313_242),
    "07-generative/dcgan-generator": ("build_generator()", 2_304_515),
}
COUNTING = """
import json, runpy, sys
import keras
import numpy as np

def model(folder, call):
    return eval(call, runpy.run_path(f"{sys.argv[1]}/{folder}/solution.py"))

def trainable(model):
    return sum(int(np.prod(w.shape)) for w in model.trainable_weights)

totals, seen = json.loads(sys.argv[2]), {}
for folder, (call, _) in totals.items():
    seen[folder] = model(folder, call).count_params()
seen["96 x 96"] = model("07-generative/dcgan-generator", "build_generator(gen_res=3)").count_params()
lenet = model("05-cnn/lenet5", "build_lenet5()")
seen["lenet5"] = [layer.count_params() for layer in lenet.layers if layer.count_params()]
inception = keras.applications.InceptionV3(include_top=False, weights=None, input_shape=(75, 75, 3))
build = runpy.run_path(f"{sys.argv[1]}/05-cnn/transfer-learning/solution.py")["build_classifier"]
classifier = build(inception)
seen["transfer"] = [classifier.count_params(), trainable(classifier)]
seen["vgg16"] = keras.applications.VGG16(weights=None).count_params()

x = keras.Input((3, 64))
heads = [keras.layers.MultiHeadAttention(h, 64 // h, use_bias=False) for h in (1, 4, 8)]
seen["heads"] = [layer(x, x).shape[-1] and layer.count_params() for layer in heads]
y = keras.layers.Dense(3)
y.build((None, 50))
seen["answer"] = y.count_params()

def loss_when_sure(*behind):
    network = keras.Sequential([keras.Input((10,)), keras.layers.Softmax(), *behind])
    network.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return network.evaluate(50 * np.eye(10), np.arange(10), verbose=0)

seen["two softmaxes"] = [loss_when_sure(), loss_when_sure(keras.layers.Reshape((10,)))]
print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def counted() -> dict[str, Any]:
    """What Keras counts, in a process of its own."""
    quiet = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    command = [sys.executable, "-c", COUNTING, str(SOLUTIONS), json.dumps(TOTALS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=quiet)
    return dict(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(("folder", "total"), [(folder, total) for folder, (_, total) in TOTALS.items()])
def test_parameters_of_a_model(counted: dict[str, Any], folder: str, total: int) -> None:
    assert counted[folder] == total


def test_lenet5_layer_by_layer(counted: dict[str, Any]) -> None:
    assert counted["lenet5"] == [156, 2_416, 48_120, 10_164, 850]


def test_the_generator_at_96_pixels(counted: dict[str, Any]) -> None:
    assert counted["96 x 96"] == 2_452_611


def test_inception_with_a_new_head(counted: dict[str, Any]) -> None:
    assert counted["transfer"] == [24_033_450, 2_230_666]


def test_vgg16(counted: dict[str, Any]) -> None:
    assert counted["vgg16"] == 138_357_544


def told(lesson: str) -> str:
    """The text of a lesson."""
    (file,) = (ROOT / "exercises").glob(f"*/lessons/{lesson}.md")
    return file.read_text(encoding="utf-8")


def test_the_margin_of_the_fruit_line_in_both_spaces() -> None:
    X, y = np.array([[121, 16.8], [114, 15.2], [210, 9.4], [195, 8.1]]), np.array([1, 1, -1, -1])
    w, b = np.array([-27.72, 300.304]), -1229.98  # found in section 2.3, with a learning rate of 0.01
    least = np.min(y * (X @ w + b))
    lesson = told("will-it-ever-end")
    assert rf"$\gamma \approx {least / np.linalg.norm([b, *w]):.3f}$" in lesson
    assert f"a ruler would measure {least / np.linalg.norm(w):.3f}" in lesson


def test_what_a_second_softmax_leaves_of_a_loss() -> None:
    def loss_of(first: NDArray[np.float64]) -> float:
        return float(-np.log(np.exp(first[0]) / np.exp(first).sum()))

    sure, wrong = np.eye(10)[0], np.eye(10)[1]
    assert f"from {loss_of(sure):.2f} to {loss_of(wrong):.2f}" in told("is-it-learning")


def test_keras_sees_a_second_softmax_only_at_the_very_last_layer(counted: dict[str, Any]) -> None:
    assert counted["two softmaxes"] == pytest.approx([0.0, 1.461], abs=1e-3)
    assert "with a softmax at the very end and `from_logits=True` it warns" in told("is-it-learning")


def test_the_error_that_is_sent_back_is_the_slope_of_the_error_that_is_written_down() -> None:
    rng = np.random.default_rng(0)
    V, Y = rng.normal(size=(4, 3)), rng.random((4, 3))  # potentials of the last layer, and targets

    def error(V: NDArray[np.float64]) -> float:
        return float(np.sum((1 / (1 + np.exp(-V)) - Y) ** 2) / (2 * len(Y)))

    step = 1e-6 * np.eye(V.size).reshape(-1, *V.shape)
    slopes = np.array([(error(V + one) - error(V - one)) / 2e-6 for one in step]).reshape(V.shape)
    O = 1 / (1 + np.exp(-V))  # noqa: E741  # its name in the lesson
    assert np.allclose(slopes, (O - Y) * O * (1 - O) / len(Y), atol=1e-8)
    assert r"E = \frac{1}{2n} \sum (O - Y)^2" in told("back-propagation")


ALEXNET = [(11, 3, 96), (5, 96, 256), (3, 256, 384), (3, 384, 384), (3, 384, 256)]
VGG_16 = [(3, c, f) for c, f in ([3, 64], [64, 64], [64, 128], [128, 128], [128, 256], [256, 256], [256, 256],
          [256, 512], [512, 512], [512, 512], [512, 512], [512, 512], [512, 512])]  # fmt: skip
"""Kernel, maps in and maps out of each convolution."""


@pytest.mark.parametrize(
    ("name", "convolutions", "dense"),
    [
        ("LeNet-5", [(5, 1, 6), (5, 6, 16)], [400, 120, 84, 10]),
        ("AlexNet", ALEXNET, [9216, 4096, 4096, 1000]),
        ("VGG-16", VGG_16, [25_088, 4096, 4096, 1000]),
    ],
)
def test_the_picture_of_who_holds_the_parameters(
    name: str, convolutions: list[tuple[int, int, int]], dense: list[int]
) -> None:
    drawn = runpy.run_path(str(SOLUTIONS / "05-cnn" / "pictures" / "who-holds-them.py"))["NETWORKS"]
    in_maps = sum((k * k * c + 1) * f for k, c, f in convolutions)
    in_rows = sum((n + 1) * m for n, m in pairwise(dense))
    assert (name, in_maps, in_maps + in_rows) in drawn


def test_attention_has_four_times_the_square_of_its_width_however_many_heads(counted: dict[str, Any]) -> None:
    assert counted["heads"] == [4 * 64**2] * 3


def test_the_answer_of_a_recurrent_network(counted: dict[str, Any]) -> None:
    assert counted["answer"] == 153


def test_the_two_distances_of_a_threshold_at_two() -> None:
    w, points = np.array([-2, 1]), np.array([[1, 1], [1, 3]])  # the bias first, and the 1 that it is the weight of
    assert np.abs(points @ w).tolist() == [1, 1]  # along the axis: the weight of x is 1
    assert f"\\approx {1 / np.linalg.norm(w):.3f}$" in told("will-it-ever-end")


def test_the_slopes_of_cross_entropy_and_of_the_squared_error() -> None:
    lesson = told("cross-entropy")
    answers = np.array([0.01, 0.1, 0.5, 0.9])
    squared = [f"{2 * (p - 1) * p * (1 - p):.3g}" for p in answers]
    entropy = [f"{p - 1:.3g}" for p in answers]
    for name, slopes in {"squared error": squared, "cross-entropy": entropy}.items():
        assert f"| {name} | {' | '.join(slopes).replace('-', '−')} |" in lesson
    assert f"$-\\ln 0.4 = {-np.log(0.4):.2f}$" in lesson
    assert f"$-\\ln 0.01 = {-np.log(0.01):.2f}$" in lesson
    assert f"\\ln 2 = {np.log(2):.3f}$" in lesson


@pytest.mark.parametrize("v", [-2, -1, 0, 1, 2, 4])
def test_odds_and_probabilities_of_potentials(v: int) -> None:
    rows = [line.strip("| ").split(" | ") for line in told("logistic-regression").splitlines() if line[:1] == "|"]
    (row,) = [row for row in rows if row[0] == f"{v}".replace("-", "−")]
    assert float(row[1]) == pytest.approx(np.exp(v), rel=1e-4, abs=5e-4)
    assert float(row[2]) == pytest.approx(1 / (1 + np.exp(-v)), abs=5e-4)


def test_softmax_of_the_drawn_potentials() -> None:
    p = np.exp([2, 1, -1]) / np.exp([2, 1, -1]).sum()
    assert f"probabilities {p[0]:.3f}, {p[1]:.3f} and {p[2]:.3f}" in told("softmax-regression")
    assert f"p − y: {p[0]:.3f}, −{1 - p[1]:.3f} and {p[2]:.3f}" in told("softmax-regression")
    assert f"{np.log(3):.3f} for three classes, {np.log(10):.3f} for ten" in told("softmax-regression")


def test_a_network_of_four_hidden_units_for_the_iris() -> None:
    weights = (4 + 1) * 4 + (4 + 1) * 3
    assert f"{weights} weights, and for 10 % of errors {10 * weights} samples" in told("how-many-hidden-units")


@pytest.mark.parametrize(
    ("eta", "epochs"), [(0.0001, "it takes {} epochs"), (0.01, "With η = 0.01, {}"), (100, "it takes {}")]
)
def test_epochs_of_the_fruit_perceptron_by_its_learning_rate(eta: float, epochs: str) -> None:
    X, y = np.array([[121, 16.8], [114, 15.2], [210, 9.4], [195, 8.1]]), np.array([1, 1, -1, -1])
    w, b, needed, wrong = np.array([-30.0, 300.0]), -1230.0, 0, 1
    while wrong:
        needed, wrong = needed + 1, 0
        for x, target in zip(X, y, strict=True):
            answer = 1 if w @ x + b >= 0 else -1
            wrong += answer != target
            w, b = w + eta * (target - answer) * x, b + eta * (target - answer)
    assert epochs.format({2: "two"}.get(needed, needed)) in told("the-learning-rate")


def test_the_example_of_the_delta_rule() -> None:
    w, x = np.array([1, 1, 1]), np.array([3, 0, -1])
    new = w + 0.1 * (4 - w @ x) * x
    assert f"$3 + 0 - 1 = {w @ x}$" in told("the-delta-rule")
    assert f"The new weights are ({', '.join(f'{value:.3g}' for value in new)})." in told("the-delta-rule")


def test_the_example_of_hebbs_rule() -> None:
    w, x, threshold = np.array([0.4, 0.4, 0.4]), np.array([1, 0, 1]), 0.7
    assert w @ x >= threshold > (w - 0.1 * x) @ x
    assert f"[bias](../../glossary/#bias) of −{threshold}" in told("hebbs-rule")
    assert f"the new weights are ({', '.join(f'{value:.1f}' for value in w - 0.1 * x)})" in told("hebbs-rule")


def test_what_three_forecasters_of_rain_pay() -> None:
    p = np.arange(1, 100) / 100
    paid = -0.6 * np.log(p) - 0.4 * np.log(1 - p)
    assert p[np.argmin(paid)] == 0.6
    says = f'For "99 %" this is {paid[98]:.3f}, for "50 %" {paid[49]:.3f}, and for "60 %" {paid[59]:.3f}'
    assert says in told("cross-entropy")


def test_the_slope_by_hand_is_the_product_of_three() -> None:
    H = 1 / (1 + np.exp(-1.0))
    O = 1 / (1 + np.exp(-H))  # noqa: E741  # its name in the lesson
    assert f"&= {O:.4f} \\cdot {O * (1 - O):.4f} \\cdot {H:.4f} = {O * O * (1 - O) * H:.4f}" in told("back-propagation")


def test_how_long_a_weight_lasts_under_a_penalty() -> None:
    lost = 2 * 0.1 * 0.01
    assert lost == pytest.approx(2 / 1000)
    assert f"after about {np.log(0.5) / np.log(1 - lost):.0f} steps" in told("keeping-weights-small")


@pytest.mark.parametrize("weights", [(3, -1), (2, 0), (1, 1)])
def test_what_both_penalties_ask_for_equal_answers(weights: tuple[int, int]) -> None:
    w = np.array(weights)
    row = f"| ({weights[0]}, {weights[1]}) | {w.sum()} | {np.sum(w**2)} | {np.abs(w).sum()} |"
    assert row.replace("-", "−") in told("keeping-weights-small")


def test_the_walls_of_adalines_bowl() -> None:
    x = np.array([0.2, 0.6, 1.0, 1.4, 1.8, 2.2])  # the default of the figure, and of the lesson's snippet
    rows = np.column_stack([x, np.ones(6)])
    flat, steep = np.linalg.eigvalsh(rows.T @ rows / 6)
    assert round(steep / flat) == 16
    assert "The steepest wall is sixteen times as curved as the floor." in told("how-long-a-step")
    assert 0.7 < 2 / steep < 0.75  # swings, and flies out
    assert round(1 / (0.3 * flat)) == 20
    assert "with $\\eta = 0.3$ each step takes away only a twentieth" in told("how-long-a-step")


def test_a_sample_far_out_moves_adalines_threshold() -> None:
    X, y = np.array([-1.0, -0.5, 0.5, 1.0, 30.0]), np.array([-1, -1, 1, 1, 1])
    w, b = np.linalg.lstsq(np.column_stack([X, np.ones(5)]), y, rcond=None)[0]
    assert f"to about {-b / w:.2f}" in told("adaline-against-the-perceptron")


def test_how_often_chance_beats_the_grid() -> None:
    def quality(rate: float, units: int) -> float:
        return float(-abs(np.log10(rate) + 2.4) - 0.001 * abs(units - 40))

    def drawn(seed: int) -> float:
        rng = np.random.default_rng(seed)
        return max(quality(10 ** rng.uniform(-4, 0), int(rng.integers(10, 101))) for _ in range(9))

    grid = max(quality(rate, units) for rate in (1e-4, 1e-2, 1.0) for units in (10, 50, 100))
    won = [drawn(seed) > grid for seed in range(1000)]
    assert not won[0]
    assert won[1]
    assert f"chance beat the grid {sum(won)} times" in told("searching-for-good-numbers")


def errors_of_a_perceptron(X: NDArray[np.float64], y: NDArray[np.int_], most: int) -> tuple[list[int], float, float]:
    """Errors of each epoch from zeros, and R and γ of the line that was found."""
    w, history = np.zeros(X.shape[1] + 1), [1]
    rows = np.column_stack([np.ones(len(X)), X])
    while history[-1] and len(history) <= most:
        history.append(0)
        for x, target in zip(rows, y, strict=True):
            answer = 1 if w @ x >= 0 else -1
            history[-1] += answer != target
            w = w + 0.5 * (target - answer) * x
    gamma = np.min(y * (rows @ w)) / np.linalg.norm(w)
    return history[1:], float(np.linalg.norm(rows, axis=1).max()), float(gamma)


def test_the_fruits_on_a_common_scale_need_one_mistake() -> None:
    X, y = np.array([[121, 16.8], [114, 15.2], [210, 9.4], [195, 8.1]]), np.array([1, 1, -1, -1])
    history, R, gamma = errors_of_a_perceptron((X - X.mean(axis=0)) / X.std(axis=0), y, 99)
    lesson = told("will-it-ever-end")
    assert history == [1, 0]
    assert f"$R \\approx {R:.2f}$ and $\\gamma \\approx {gamma:.3f}$, the bound is {int((R / gamma) ** 2)}" in lesson
    from_zeros = sum(errors_of_a_perceptron(X, y, 99)[0])
    assert f"From zero, the perceptron really makes {from_zeros} mistakes" in lesson


def test_the_errors_of_a_perceptron_that_learns_xor() -> None:
    corners, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([-1, 1, 1, -1])
    history, _, _ = errors_of_a_perceptron(corners, y, 6)
    assert f"The errors of the epochs are {', '.join(map(str, history))}, …" in told("when-no-line-fits")


def test_a_quarter_of_the_error_for_four_times_as_many_bumps() -> None:
    drawn = runpy.run_path(str(SOLUTIONS / "04-deep-learning" / "pictures" / "bumps.py"))
    x = np.linspace(0, 1, 2001)
    errors = [float(np.abs(drawn["staircase"](x, bumps) - drawn["curve"](x)).max()) for bumps in (5, 20, 80)]
    assert [one / other for one, other in pairwise(errors)] == pytest.approx([4, 4], rel=0.1)
    assert "Four times as many neurons, a quarter of the error." in told("shallow-against-deep")


def test_the_spread_of_a_batch_is_half_for_four_times_as_many_rows() -> None:
    rng = np.random.default_rng(0)
    spreads = [rng.normal(1.0, 2.0, size=(20_000, batch)).mean(axis=1).std() for batch in (1, 4, 16, 64)]
    assert [one / other for one, other in pairwise(spreads)] == pytest.approx([2, 2, 2], rel=0.05)
    assert "four times as many rows, four times as much work, and only half the error" in told("numbers-you-choose")
