"""Public data in a form that nobody has seen: for hidden tests of ``train``.

A public data set has no secrets: a submission may have it, pictures and answers, and train on that. What it cannot
have is the data as this run shows them, under other names and seen in another way: only what was trained on them knows
those. A network that starts at random does not care about either, so a disguise changes no metric of honest work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class View:
    """A way to hold square pictures: turned to the left by quarters of a turn, and then perhaps mirrored."""

    quarters: int
    mirrored: bool

    def of(self, pictures: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Pictures (n, h, h, channels) seen so."""
        return np.ascontiguousarray(self._seen(pictures, axes=(1, 2)))

    def of_kernel(self, kernel: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """A convolution's kernel (k, k, channels, filters) that finds in pictures seen so what it found before."""
        return np.ascontiguousarray(self._seen(kernel, axes=(0, 1)))

    def undone(self, pictures: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The pictures (n, h, h, channels) that are seen as these."""
        upright = np.flip(pictures, axis=2) if self.mirrored else pictures
        return np.ascontiguousarray(np.rot90(upright, -self.quarters, axes=(1, 2)))

    def _seen(self, array: npt.NDArray[Any], axes: tuple[int, int]) -> npt.NDArray[Any]:
        turned = np.rot90(array, self.quarters, axes=axes)
        return np.flip(turned, axis=axes[1]) if self.mirrored else turned


def drawn_view(rng: np.random.Generator) -> View:
    """One of the seven views that are not the usual one."""
    number = int(rng.integers(1, 8))
    return View(number % 4, number >= 4)


def new_names(rng: np.random.Generator, classes: int) -> npt.NDArray[np.int64]:
    """``new_names(rng, 10)[y]`` gives the classes ``y`` other numbers, and none its own."""
    order = rng.permutation(classes)
    names = np.empty(classes, np.int64)
    names[order] = np.roll(order, 1)
    return names
