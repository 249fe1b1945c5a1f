"""Hidden tests of counting parameters."""

import pytest

from graders.judge.checks import as_numbers, assert_close


def conv(kernel, filters, padding="same", kind="conv"):
    return {"kind": kind, "kernel": kernel, "filters": filters, "padding": padding}


def dense(units):
    return {"kind": "dense", "units": units}


def image(*shape):
    return {"kind": "input", "shape": shape}


HALVE, FLATTEN = {"kind": "pool", "size": 2}, {"kind": "flatten"}

LENET5 = [
    image(32, 32, 1),
    conv(5, 6, "valid"),
    HALVE,
    conv(5, 16, "valid"),
    HALVE,
    FLATTEN,
    dense(120),
    dense(84),
    dense(10),
]
VGG16 = [image(224, 224, 3)]
for _filters, _times in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
    VGG16 += [conv(3, _filters)] * _times + [HALVE]
VGG16 += [FLATTEN, dense(4096), dense(4096), dense(1000)]


def check(actual, expected, name):
    """A single whole number, and the right one."""
    assert as_numbers(actual, name=name).dtype.kind in "iu", f"{name}: the answer must be a whole number, an int."
    assert_close(actual, expected, name=name)


def check_network(student, reference, layers):
    check(student.network_params(layers), reference.network_params(layers), "network_params")


def some(rng, low, high):
    return int(rng.integers(low, high))


@pytest.mark.points(2)
@pytest.mark.feedback("A filter has kernel × kernel weights for every channel, and one bias.")
def test_conv(student, reference, rng):
    """Convolutional layers"""
    for arguments in [(5, 1, 6), (5, 6, 16), (1, 3, 2), *([some(rng, 2, 9) for _ in range(3)] for _ in range(4))]:
        check(student.conv_params(*arguments), reference.conv_params(*arguments), "conv_params")


@pytest.mark.points(1)
@pytest.mark.feedback("A unit has one weight for every input, and one bias.")
def test_dense(student, reference, rng):
    """Dense layers"""
    for arguments in [(400, 120), (1, 1), (some(rng, 2, 99), some(rng, 2, 99)), (3, some(rng, 4, 99))]:
        check(student.dense_params(*arguments), reference.dense_params(*arguments), "dense_params")


@pytest.mark.points(1)
@pytest.mark.feedback(
    "After flatten, the number of inputs is height × width × channels; each dense layer feeds the next."
)
def test_dense_network(student, reference, rng):
    """Networks of dense layers only"""
    shape = (some(rng, 2, 6), some(rng, 6, 9), some(rng, 1, 4))
    check_network(student, reference, [image(*shape), FLATTEN, dense(some(rng, 2, 9)), dense(some(rng, 10, 20))])
    check(student.network_params([image(*shape), FLATTEN]), 0, "network_params without dense layers")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The filters of a convolution are the channels of the next one; padding decides what flatten finds."
)
def test_conv_network(student, reference, rng):
    """Convolutions, with both kinds of padding"""
    for first, second in [("same", "same"), ("valid", "same"), ("same", "valid"), ("valid", "valid")]:
        layers = [
            image(some(rng, 12, 16), some(rng, 16, 20), 3),
            conv(some(rng, 2, 6), some(rng, 2, 9), first),
            conv(some(rng, 2, 6), some(rng, 9, 16), second),
            FLATTEN,
            dense(10),
        ]
        check_network(student, reference, layers)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Pooling has no parameters, but it makes the maps smaller, and it drops what does not fill a window."
)
def test_pooling(student, reference, rng):
    """Pooling, also of odd sizes"""
    for h, w, size in [(8, 12, 2), (9, 15, 2), (13, 11, 3), (16, 8, 4)]:
        layers = [image(h, w, 2), conv(3, some(rng, 2, 6)), {"kind": "pool", "size": size}, FLATTEN, dense(5)]
        check_network(student, reference, layers)


@pytest.mark.points(2)
@pytest.mark.feedback("The kernels of the channels come without a bias; the 1 × 1 filters have one each.")
def test_separable(student, reference, rng):
    """Separable convolutions"""
    for kernel, padding in [(3, "same"), (5, "valid"), (2, "valid")]:
        layers = [
            image(12, 14, some(rng, 2, 5)),
            conv(kernel, some(rng, 5, 9), padding, "separable"),
            conv(3, some(rng, 9, 12), "same", "separable"),
            FLATTEN,
            dense(4),
        ]
        check_network(student, reference, layers)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "3 × 3 kernels from 32 to 64 channels: 18,496 parameters in a plain layer, 2,400 in a separable one."
)
def test_plain_against_separable(student):
    """What a separable convolution saves"""
    for kind, expected in [("conv", 18_496), ("separable", 2_400)]:
        check(student.network_params([image(56, 56, 32), conv(3, 64, kind=kind)]), expected, f"network_params, {kind}")


@pytest.mark.points(2)
@pytest.mark.feedback("LeNet-5: C1 156, C3 2,416, F5 48,120, F6 10,164, output 850; together 61,706.")
def test_lenet5(student):
    """LeNet-5"""
    parts = [(student.conv_params, (5, 1, 6), 156), (student.conv_params, (5, 6, 16), 2_416)]
    parts += [(student.dense_params, (i, u), n) for i, u, n in [(400, 120, 48_120), (120, 84, 10_164), (84, 10, 850)]]
    for function, arguments, expected in parts:
        check(function(*arguments), expected, "a layer of LeNet-5")
    check(student.network_params(LENET5), 61_706, "network_params of LeNet-5")


@pytest.mark.points(2)
@pytest.mark.feedback("VGG-16 has 138,357,544 parameters; most of them lie in its first dense layer.")
def test_vgg16(student):
    """VGG-16"""
    check(student.network_params(VGG16), 138_357_544, "network_params of VGG-16")
