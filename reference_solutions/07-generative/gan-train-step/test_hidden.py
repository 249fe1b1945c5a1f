"""Hidden tests of one step: tiny networks with given weights, so that the outcome of a step is known."""

import json

import keras
import numpy as np
import pytest

from graders.judge.checks import CheckFailed, as_numbers, assert_close


def blueprint(rng, layers):
    """Architecture and random weights of a small network."""
    model = keras.Sequential(layers)
    weights = [rng.normal(scale=0.7, size=weight.shape) for weight in model.get_weights()]
    return json.dumps(keras.saving.serialize_keras_object(model)), [np.abs(w) if w.ndim == 1 else w for w in weights]


def norm(wanted):
    """Batch normalisation, if it is wanted, as a list of layers."""
    return [keras.layers.BatchNormalization(momentum=0.5)] if wanted else []


def game(rng, normed="", rows=8):
    """Blueprints of both networks, images and noise."""
    dense = keras.layers.Dense
    generator = blueprint(rng, [keras.Input((3,)), dense(5, "tanh"), *norm(normed == "generator"), dense(2)])
    inner = [dense(6, "tanh"), *norm(normed == "discriminator")]
    discriminator = blueprint(rng, [keras.Input((2,)), *inner, dense(1, "sigmoid")])
    images = rng.normal(1.0, 0.5, size=(rows, 2)).astype(np.float32)
    return generator, discriminator, images, rng.normal(size=(rows, 3)).astype(np.float32)


class Played:
    """A step of one side, or some: losses of the last and weights after it, as changes."""

    def __init__(self, side, setting, g_rate, d_rate, optimizer="SGD", steps=1):
        generator, discriminator, images, noise = setting
        models = [side.make("from_blueprint", *generator), side.make("from_blueprint", *discriminator)]
        optimizers = [side.make("optimizer", optimizer, learning_rate=rate) for rate in (g_rate, d_rate)]
        before = [model.weights() for model in models]
        for _ in range(steps):
            self.losses = side.train_step(*models, *optimizers, images, noise)
        after = [model.weights() for model in models]
        self.generator, self.discriminator = (
            np.concatenate([(new - old).ravel() for old, new in zip(*pair, strict=True)])
            for pair in zip(before, after, strict=True)
        )


def losses_of(played):
    answer = played.losses
    if not isinstance(answer, tuple | list) or len(answer) != 2:
        raise CheckFailed("train_step(…): expected a tuple of two losses, (generator_loss, discriminator_loss).")
    return [float(as_numbers(loss, name="a loss").reshape(())) for loss in answer]


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Return (generator_loss, discriminator_loss) from before the step: BCE(1, fake), BCE(1, real) + BCE(0, fake)."
)
def test_losses(student, reference, rng, tolerances):
    """The two losses"""
    setting = game(rng)
    ours, theirs = (losses_of(Played(side, setting, 0.5, 0.3)) for side in (student, reference))
    assert_close(ours[0], theirs[0], name="the generator's loss", tolerance=tolerances["step"])
    assert_close(ours[1], theirs[1], name="the discriminator's loss", tolerance=tolerances["step"])


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The generator moves along the slopes of its own loss only, through the discriminator as it was before the step."
)
def test_generator_moves(student, reference, rng, tolerances):
    """How the generator moves"""
    setting = game(rng)
    ours, theirs = (Played(side, setting, 0.5, 0.3) for side in (student, reference))
    assert_close(ours.generator, theirs.generator, name="the change of the generator", tolerance=tolerances["step"])


@pytest.mark.points(3)
@pytest.mark.feedback("The discriminator moves along the slopes of its own loss only: real pictures and fakes.")
def test_discriminator_moves(student, reference, rng, tolerances):
    """How the discriminator moves"""
    setting = game(rng)
    ours, theirs = (Played(side, setting, 0.3, 0.6) for side in (student, reference))
    assert_close(
        ours.discriminator, theirs.discriminator, name="the change of the discriminator", tolerance=tolerances["step"]
    )


@pytest.mark.points(2)
@pytest.mark.feedback(
    "An optimiser with learning rate 0 changes nothing, so its network must stand still: each optimiser has its own."
)
def test_each_optimiser_its_own(student, rng):
    """Each optimiser changes only its own network"""
    setting = game(rng)
    for g_rate, d_rate in ((0.0, 0.5), (0.5, 0.0)):
        played = Played(student, setting, g_rate, d_rate)
        moved = [bool(np.abs(change).max() > 1e-7) for change in (played.generator, played.discriminator)]
        assert moved[0] == (g_rate > 0), (
            f"The generator {'moved' if moved[0] else 'did not move'}, but g_opt says otherwise."
        )
        assert moved[1] == (d_rate > 0), (
            f"The discriminator {'moved' if moved[1] else 'did not move'}, but d_opt says otherwise."
        )


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Call both networks with training=True: batch normalisation then uses the batch, and keeps its averages."
)
def test_training_mode(student, reference, rng, tolerances):
    """Batch normalisation in the generator"""
    setting = game(rng, normed="generator")
    ours, theirs = (Played(side, setting, 0.2, 0.2) for side in (student, reference))
    assert_close(ours.generator, theirs.generator, name="the change of the generator", tolerance=tolerances["step"])


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Call the discriminator with training=True both times: its averages are kept of images and of fakes."
)
def test_averages_of_the_discriminator(student, rng):
    """Batch normalisation in the discriminator"""
    generator, discriminator, images, noise = game(rng, normed="discriminator")
    settings = [(images, noise), (images + 1, noise), (images, noise + 1)]
    kept = [Played(student, (generator, discriminator, *setting), 0.0, 0.0).discriminator for setting in settings]
    for other, name in zip(kept[1:], ("images", "fakes"), strict=True):
        assert not np.allclose(kept[0], other, atol=1e-6), f"Other {name} should lead to other averages."


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Any Keras optimiser must do, a batch of any size, and a second step on top of the first: leave both networks as "
    "trainable as they were."
)
def test_another_optimiser(student, reference, rng, tolerances):
    """Two steps of another optimiser, with a batch of another size"""
    setting = game(rng, rows=5)
    ours, theirs = (Played(side, setting, 0.05, 0.02, "RMSprop", steps=2) for side in (student, reference))
    assert_close(ours.generator, theirs.generator, name="the change of the generator", tolerance=tolerances["step"])
    assert_close(
        ours.discriminator, theirs.discriminator, name="the change of the discriminator", tolerance=tolerances["step"]
    )
