import numpy as np
import pytest


def test_the_example(student):
    """The line of the example, at one place and at three."""
    line = student.boundary(np.array([1.0, 2.0]), -4.0)
    assert float(line(0.0)) == pytest.approx(2.0)
    assert np.asarray(line(np.array([0.0, 2.0, 4.0]))) == pytest.approx(np.array([2.0, 1.0, 0.0]))


def test_the_picture(student):
    """The picture has a line on the boundary, axis names and a legend."""
    X = np.array([[1.0, 1.0], [0.0, 1.0], [4.0, 3.0], [2.0, 4.0]])
    ax = student.axes()
    student.plot_boundary(ax, X, np.array([-1, -1, 1, 1]), np.array([1.0, 2.0]), -4.0)
    lines = [line for line in ax.lines() if line["label"] == "boundary"]
    assert len(lines) == 1
    assert np.asarray(lines[0]["y"]) == pytest.approx(2 - np.asarray(lines[0]["x"]) / 2)
    labels = ax.labels()
    assert "1" in labels["xlabel"], "the horizontal axis needs its name, x1"
    assert "2" in labels["ylabel"], "the vertical axis needs its name, x2"
    for name in ("C1", "C2", "boundary"):
        assert any(name in text for text in labels["legend"]), f"the legend lacks {name}"
