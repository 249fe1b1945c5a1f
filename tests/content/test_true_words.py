"""Slips that were told a misconception which their code does not have: nothing is claimed of them, or what is so."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.exercise import Course
from graders.judge.diagnosis import words_of
from graders.report import Outcome

SILENCE = ""
SLIPS = [
    ("fruit-classifier", SILENCE, {"16.8": "16.0", "15.2": "15.0", "9.4": "9.0", "8.1": "8.0"}),
    ("four-regions", SILENCE, {"np.array([-6.0, -2.0])": "np.array([-6.0, -2.5])"}),
    ("four-regions", SILENCE, {"above, right = np": "right, above = np", "-6.0, -2.0": "-6.0, -2.5"}),
    ("four-regions", SILENCE, {"@ W + b >= 0": "@ W.T + b >= 0"}),
    ("madaline", "silent_at_zero", {"x @ W + b >= 0": "x @ W + b > 0"}),
    ("linear-separability", SILENCE, {"range(-LARGEST_WEIGHT, LARGEST_WEIGHT + 1)": "range(-1, LARGEST_WEIGHT)"}),
    ("boolean-network", SILENCE, {"hidden @ w_out + b_out >= 0": "hidden @ w_out + b_out >= 1"}),
    ("perceptron-epoch", SILENCE, {"zip(X, y)": "zip(X[:-1], y[:-1])"}),
    ("image-augmentation", SILENCE, {"        image = tf.image.stateless": "        tf.image.stateless"}),
    ("gradient-tape", SILENCE, {"inner: derivative(f, inner)": "inner: tf.stop_gradient(derivative(f, inner))"}),
    ("iou", SILENCE, {"max(box_a[0], box_b[0]))": "max(box_a[0], box_b[0]) + 1)"}),
    ("residual-block", SILENCE, {"x = convolution(x, filters, 1, stride)": "x = convolution(x, filters, 3, stride)"}),
    ("ssd-default-boxes", SILENCE, {"scale / np.sqrt(ratio)": "scale * ratio"}),
    ("separable-block", SILENCE, {"layers.Conv2D(filters, 1,": "layers.Conv2D(filters, 3,"}),
    ("conv-output-size", SILENCE, {"room // stride + 1": "max(room // stride, 1)"}),
    ("attention", SILENCE, {"np.sqrt(query.shape[1])": "np.sqrt(values.shape[1])"}),
    ("generate-text", SILENCE, {"int(probabilities[1:].argmax()) + 1": "max(1, int(probabilities.argmax()))"}),
    ("stem", "no_minimum", {"len(before) < 3": "len(before) < 2"}),
    ("vanishing-gradient", SILENCE, {"np.linalg.norm(power, 2)": "np.linalg.norm(power, 1)"}),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "mistake", "slip"), SLIPS, ids=[slug for slug, *_ in SLIPS])
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_false_is_claimed(engine: Engine, slug: str, mistake: str, slip: dict[str, str], seed: int) -> None:
    exercise = Course().exercise(slug)
    source = exercise.solution
    for right, wrong in slip.items():
        assert source.count(right) == 1, right
        source = source.replace(right, wrong)
    report = engine.grade(exercise, {"submission.py": source}, seed=seed)
    assert report.outcome is not Outcome.PASSED
    assert report.diagnosis == (words_of(exercise.mistakes[mistake]) if mistake else "")
