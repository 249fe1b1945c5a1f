"""The moving figures that a page can draw, by name. ``platform/assets/figures/index.js`` has their drawings."""

from __future__ import annotations

import difflib
from typing import Final

NAMES: Final = (
    "neuron-playground",
    "perceptron-fruit",
    "xor-plane",
    "activation-functions",
    "xor-mlp",
    "decision-regions",
    "adaline-cost",
    "optimiser-paths",
    "cross-entropy",
    "convolution-window",
    "pooling",
    "receptive-field",
    "batch-norm",
    "lenet5-shapes",
    "dropout-masks",
    "iou-boxes",
    "non-max-suppression",
    "hopfield-recall",
    "rnn-unrolled",
    "lstm-gates",
    "attention",
    "text-to-sequences",
    "gan-gaussian",
    "embeddings",
    "temperature",
)


def fault_of(name: object) -> str:
    """What is wrong with a figure of this name; empty when a page can draw it."""
    if name in NAMES:
        return ""
    meant = difflib.get_close_matches(str(name), NAMES, n=1)
    hint = f"Did you mean {meant[0]!r}?" if meant else "docs/figures.md lists them."
    return f"no page can draw a figure {name!r}. {hint}"
