"""–. Describes values that there are not: unknown tags, missing parts, wrong parts, too deep, too many."""

import frames
from honest import column, double, predict

DEEP = 0
for _ in range(200):
    DEEP = ["list", DEEP]
TREES = [
    {}, [], [1], ["nothing"], ["list", {}], ["dict", 1], ["dict", [["list"], 0]], ["array"], ["bytes"], ["bytes", 9],
    ["array", 0, "bool", [1], "array", "", None], ["scalar", 0, "float64", 1], ["special", "handle", {}],
    ["special", "handle", {"name": "1.1", "kind": "judge", "type": "Score"}], ["special", "rng", {}],
    ["array", 0, "float64", [0], "matrix", "", None], DEEP, ["__class__"], ["init__", 1],
]  # fmt: skip
turn = iter(TREES * 100)

frames.replace_replies(lambda identity: frames.answer(identity, next(turn), b"\x07"))
