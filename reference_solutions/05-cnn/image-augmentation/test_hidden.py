import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import as_numbers, assert_close, assert_equal, expression, unpacked

CALLS = 40


def augmented(student, image, rng, label=3):
    """The changed image of one call with a generator of its own."""
    answer = student.augment(image, label, np.random.default_rng(int(rng.integers(2**32))))
    return pair_of(answer, "augment(image, label, rng)")[0]


def pair_of(answer, name):
    image, label = unpacked(answer, "image", "label", of=name)
    return as_numbers(image, name=f"the image of {name}"), label


def many(student, image, rng):
    """What many calls make of one image; all of the image's shape."""
    images = [augmented(student, image, rng) for _ in range(CALLS)]
    assert all(one.shape == image.shape for one in images), "the shape of the image should stay as it is."
    assert any(not np.array_equal(one, image) for one in images), f"in {CALLS} calls nothing was changed."
    return images


def ramp(height, width, channels, axis):
    """A picture that gets brighter along one axis."""
    values = np.linspace(0.25, 0.75, (height, width)[axis], dtype="float32")
    values = values[:, None, None] if axis == 0 else values[None, :, None]
    return np.broadcast_to(values, (height, width, channels)).copy()


def rise(image, axis):
    """How much brighter the picture is at three quarters of an axis than at one quarter."""
    size = image.shape[axis]
    return float(image.take(size - 1 - size // 4, axis).mean() - image.take(size // 4, axis).mean())


@pytest.mark.points(2)
@pytest.mark.feedback("Same shape, float32, and every value in [0, 1]: clip after the last change.")
def test_shape_and_range(student, rng):
    """Shape, type and range stay."""
    for shape in [(16, 24, 3), (24, 16, 1)]:
        for _ in range(8):
            image = rng.integers(0, 2, size=shape).astype("float32")
            changed = augmented(student, image, rng)
            assert 0 not in student.changed_arguments(), "the image that was given must not be changed in place."
            assert_equal(changed.shape, shape, name="the shape of the changed image")
            assert changed.dtype == np.float32, f"the changed image should be float32, it is {changed.dtype}."
            assert np.isfinite(changed).all(), "some values are not finite."
            assert changed.min() >= 0 and changed.max() <= 1, "some values are outside of [0, 1]."
            assert not np.array_equal(changed, image), "nothing was changed."


@pytest.mark.points(1)
@pytest.mark.feedback("The label goes through augment untouched.")
def test_label(student, rng):
    """The label stays."""
    image = rng.random((8, 8, 3)).astype("float32")
    for label in [int(rng.integers(10)), np.eye(4)[int(rng.integers(4))]]:
        answer = student.augment(image, label, np.random.default_rng(int(rng.integers(2**32))))
        changed, kept = pair_of(answer, "augment(image, label, rng)")
        assert_close(kept, label, name="the label")
        assert not np.array_equal(changed, image), "the label stays, and so does the image: nothing was changed."


@pytest.mark.points(2)
@pytest.mark.feedback("Draw everything from rng and from nothing else: no global generator, no seed of your own.")
def test_equal_generators(student, rng, tolerances):
    """Equal generators give equal images, other ones give others."""
    image = rng.random((16, 16, 3)).astype("float32")
    first, second, other = (
        pair_of(side.augment(image, 0, np.random.default_rng(seed)), "augment(image, label, rng)")[0]
        for side, seed in ((student, 11), (student.in_fresh_process(), 11), (student, 12))
    )
    assert_close(second, first, name="a second call with an equal generator", tolerance=tolerances["images"])
    assert first.shape == other.shape and not np.allclose(first, other), "another generator gave the same image."


def before_and_after(student, rng):
    """A sheet of three pictures as they are, with three changed copies of each beside them, and its captions."""
    pictures, captions = [], []
    for image in load("fruit-images", size=32).x[rng.permutation(400)[:3]]:
        copies = [augmented(student, (image / 255).astype("float32"), rng) for _ in range(3)]
        pictures += [image, *(np.rint(255 * np.nan_to_num(copy).clip(0, 1)).astype(np.uint8) for copy in copies)]
        captions += ["before", *["after"] * 3]
    return pictures, captions


@pytest.mark.points(1)
@pytest.mark.feedback("A photograph is flipped left and right in about every second call.")
def test_photographs_are_flipped(student, rng, attach_sheet):
    """Photographs are flipped left and right."""
    pictures, captions = before_and_after(student, rng)
    if all(picture.shape == (32, 32, 3) for picture in pictures):
        attach_sheet("Three pictures, and what your augment makes of each", pictures, captions, per_row=4)
    flipped = sum(rise(one, 1) < 0 for one in many(student, ramp(16, 24, 3, 1), rng))
    assert 6 <= flipped <= CALLS - 6, f"of {CALLS} photographs {flipped} were flipped; about half should be."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Look at the number of channels: an image with one channel is a digit, and a mirrored digit is none."
)
def test_digits_are_not_flipped(student, rng):
    """Digits are never flipped."""
    flipped = sum(rise(one, 1) < 0 for one in many(student, ramp(16, 16, 1, 1), rng))
    assert flipped == 0, f"of {CALLS} digits {flipped} were mirrored."


@pytest.mark.points(1)
@pytest.mark.feedback("Flip left and right only. Photographs of things that stand on their heads are rare.")
def test_nothing_upside_down(student, rng):
    """Nothing is turned upside down."""
    for channels in (1, 3):
        turned = sum(rise(one, 0) < 0 for one in many(student, ramp(16, 24, channels, 0), rng))
        assert turned == 0, f"of {CALLS} images {turned} were turned upside down."


@pytest.mark.points(2)
@pytest.mark.feedback("Pad, cut out a window of the old size at a random place, and keep what you have cut.")
def test_move(student, rng):
    """The picture moves, and not too far."""
    height, width = 24, 32
    image = np.full((height, width, 1), 0.3, dtype="float32")
    row, column = 11, 17
    image[row, column] = 0.8
    middle = (slice(height // 8 + 1, -height // 8 - 1), slice(width // 8 + 1, -width // 8 - 1), 0)
    rows, columns = [], []
    for one in many(student, image, rng):
        found = np.unravel_index(np.argmax(one[middle]), one[middle].shape)
        rows.append(int(found[0]) + height // 8 + 1 - row)
        columns.append(int(found[1]) + width // 8 + 1 - column)
    for moves, name, most in [(rows, "up and down", height // 8), (columns, "left and right", width // 8)]:
        assert len(set(moves)) >= 3, f"in {CALLS} calls the picture should move {name}, by different numbers of pixels."
        assert min(moves) < 0 < max(moves), f"the picture should move {name}: in both directions."
        assert max(map(abs, moves)) <= most + 1, f"the picture moves too far {name}: at most {most} pixels are allowed."


@pytest.mark.points(1)
@pytest.mark.feedback("Add one number from [-0.2, 0.2] to all pixels.")
def test_brightness(student, rng):
    """The brightness changes, and not too much."""
    image = np.full((24, 24, 3), 0.5, dtype="float32")
    middles = [float(one[11:13, 11:13].mean()) for one in many(student, image, rng)]
    assert min(middles) < 0.46, "some images should be darker."
    assert max(middles) > 0.54, "some images should be brighter."
    assert 0.25 < min(middles) and max(middles) < 0.76, "the brightness changes by more than 0.2."


@pytest.mark.points(1)
@pytest.mark.feedback("The contrast factor is between 0.8 and 1.2: bright and dark move apart or together.")
def test_contrast(student, rng):
    """The contrast changes, and not too much."""
    image = np.full((16, 32, 3), 0.4, dtype="float32")
    image[:, 16:] = 0.6
    factors = [abs(float(one[8, 24].mean() - one[8, 8].mean())) / 0.2 for one in many(student, image, rng)]
    assert min(factors) < 0.92, "some images should have less contrast."
    assert max(factors) > 1.08, "some images should have more contrast."
    assert 0.79 < min(factors) and max(factors) < 1.21, "the contrast factor leaves [0.8, 1.2]."


def dataset_of(images, labels="np.arange(len(images))"):
    source = f"(lambda images: tf.data.Dataset.from_tensor_slices((images, {labels})))({images})"
    return expression(source)


def batches_of(dataset, name):
    """All batches of a data set, as (images, labels)."""
    assert getattr(dataset, "handle_kind", "") == "dataset", f"{name} must be a tf.data.Dataset."
    batches = [pair_of(batch, f"each batch of {name}") for batch in dataset.batches(20)]
    return [images for images, _ in batches], [np.asarray(labels) for _, labels in batches]


@pytest.mark.points(2)
@pytest.mark.feedback("Without a generator nothing is changed or shuffled: the batches are for testing.")
def test_pipeline_for_testing(student, rng, tolerances):
    """The pipeline for testing."""
    seed = int(rng.integers(2**31))
    count, size = 13, 5
    given = f"np.random.default_rng({seed}).random(({count}, 8, 16, 3)).astype('float32')"
    images, labels = batches_of(student.pipeline(dataset_of(given), size), "pipeline(dataset, batch_size)")
    assert_equal([len(one) for one in labels], [5, 5, 3], name="the sizes of the batches")
    expected = np.random.default_rng(seed).random((count, 8, 16, 3)).astype("float32")
    assert_close(np.concatenate(images), expected, name="the images of all batches", tolerance=tolerances["images"])
    assert_close(np.concatenate(labels), np.arange(count), name="the labels of all batches")


@pytest.mark.points(1)
@pytest.mark.feedback("For training every image comes once, with its own label.")
def test_pipeline_for_training(student, rng):
    """The pipeline for training: each image once, with its label."""
    # nine flat images, known by how far red and blue are from green, which no change of brightness touches
    colours = [[0.5 + red, 0.5, 0.5 + blue] for red in (-0.1, 0.0, 0.1) for blue in (-0.1, 0.0, 0.1)]
    given = f"np.tile(np.array({colours}, 'float32')[:, None, None, :], (1, 16, 16, 1))"
    generator = np.random.default_rng(int(rng.integers(2**32)))
    dataset = student.pipeline(dataset_of(given), 4, generator)
    images, labels = batches_of(dataset, "pipeline(dataset, batch_size, rng)")
    assert_equal([len(one) for one in labels], [4, 4, 1], name="the sizes of the batches")
    images, labels = np.concatenate(images), np.concatenate(labels)
    assert sorted(labels.tolist()) == list(range(9)), "every image should come once."
    assert images.shape == (9, 16, 16, 3), (
        f"the images of a batch should have shape (16, 16, 3), not {images.shape[1:]}."
    )
    seen = images[:, 7:9, 7:9].mean(axis=(1, 2))
    found = 3 * (np.round((seen[:, 0] - seen[:, 1]) / 0.1) + 1) + np.round((seen[:, 2] - seen[:, 1]) / 0.1) + 1
    assert_close(found.astype(int), labels.astype(int), name="which image came with the label")


@pytest.mark.points(2)
@pytest.mark.feedback("Each image is changed in its own way; equal generators give equal batches.")
def test_pipeline_changes_each_image(student, rng, tolerances):
    """The pipeline for training changes each image in its own way."""
    seed, count = int(rng.integers(2**31)), 12
    given = f"np.tile(np.random.default_rng({seed}).random((1, 16, 16, 3)).astype('float32'), ({count}, 1, 1, 1))"
    original = np.random.default_rng(seed).random((16, 16, 3)).astype("float32")
    passes = []
    for start in (seed, seed, seed + 1):
        dataset = student.pipeline(dataset_of(given), 5, np.random.default_rng(start))
        passes.append(np.concatenate(batches_of(dataset, "pipeline(dataset, batch_size, rng)")[0]))
    first, second, other = passes
    assert first.shape == (count, 16, 16, 3), "every image should come once, in its shape."
    assert not any(np.allclose(one, original) for one in first), "some image came as it was."
    different = len(np.unique(np.round(first, 4), axis=0))
    assert different == count, f"of {count} copies of one image only {different} were changed in different ways."
    assert_close(second, first, name="the batches with an equal generator", tolerance=tolerances["images"])
    assert not np.allclose(first, other), "another generator gave the same batches."
