"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "encode_deltas": {"kind": "boxes", "of": ["proposals", "truths"]},
    "apply_deltas": {"kind": "boxes", "of": ["proposals", "answer"]},
}


def encode_deltas(proposals: Any, truths: Any) -> bool:
    """As many truths as proposals, all with an area."""
    return proposals.shape == truths.shape and _have_areas(proposals) and _have_areas(truths)


def apply_deltas(proposals: Any, deltas: Any) -> bool:
    """Four numbers for each proposal."""
    return proposals.shape == deltas.shape and _have_areas(proposals)


def _have_areas(boxes: Any) -> bool:
    return boxes.ndim == 2 and boxes.shape[1] == 4 and bool((boxes[:, 2:] > boxes[:, :2]).all())
