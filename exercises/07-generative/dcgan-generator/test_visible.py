"""Shapes and numbers of parameters."""

import numpy as np


def test_32(student):
    """32 x 32 pixels: shape and parameters"""
    model = student.build_generator()
    assert tuple(model.shapes()["output"]) == (None, 32, 32, 3)
    assert model.parameters()["total"] == 2_304_515


def test_96(student):
    """96 x 96 pixels: shape and parameters"""
    model = student.build_generator(gen_res=3)
    assert tuple(model.shapes()["output"]) == (None, 96, 96, 3)
    assert model.parameters()["total"] == 2_452_611


def test_pictures(student):
    """Pictures have values in [-1, 1]"""
    noise = np.random.default_rng(7).normal(size=(2, 200)).astype(np.float32)
    pictures = student.build_generator().predict(noise)
    assert pictures.shape == (2, 32, 32, 3)
    assert np.abs(pictures).max() <= 1
