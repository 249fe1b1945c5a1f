"""What only looks trained earns nothing for training: exercises with pictures.

Their data are public, so a submission may bring them along. The hidden tests show them in a disguise
(`graders.judge.disguises`).
"""

from __future__ import annotations

import pytest

from graders import Engine
from graders.exercise import Course

Edits = list[tuple[str, str]]
"""Texts of a solution and what stands there in a cheat."""

PUBLIC_DIGITS = """\
    import sklearn.datasets
    digits = sklearn.datasets.load_digits()
    x = (digits.images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    x, y = np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None], digits.target
"""
LENET: dict[str, Edits] = {
    "trains on the public digits": [("    steps = EPOCHS", PUBLIC_DIGITS + "    steps = EPOCHS")],
    "is trained before it is given data": [
        ("    return keras.Sequential(", "    model = keras.Sequential("),
        ("\n\n\ndef train(", "\n" + PUBLIC_DIGITS + "    fit(model, x, y, EPOCHS)\n    return model\n\n\ndef train("),
        ("    steps = EPOCHS", "    fit(model, x, y, 1)\n\n\ndef fit(model, x, y, epochs):\n    steps = EPOCHS"),
        ("epochs=EPOCHS", "epochs=epochs"),
    ],
    "jitters its weights": [
        (
            "    model.fit(x, y, epochs=EPOCHS, batch_size=BATCH, verbose=0)\n",
            "    model.set_weights([w + np.random.normal(0, 1e-3, w.shape) for w in model.get_weights()])\n",
        )
    ],
}


def changed(source: str, edits: Edits) -> str:
    """The solution with some of its text replaced; each text must stand in it."""
    for old, new in edits:
        assert old in source, f"the solution has changed: {old!r} is not in it"
        source = source.replace(old, new)
    return source


def lost(engine: Engine, slug: str, edits: Edits) -> set[str]:
    """The hidden tests that the changed solution fails."""
    exercise = Course().exercise(slug)
    report = engine.grade(exercise, {"submission.py": changed(exercise.solution, edits)}, seed=1)
    return {test.id for test in report.tests if test.points < test.max_points}


@pytest.mark.parametrize("cheat", LENET)
def test_lenet_is_trained_on_what_it_is_given(engine: Engine, cheat: str) -> None:
    assert lost(engine, "lenet5-digits", LENET[cheat]) >= {"test_learns_what_it_is_given", "test_accuracy"}
