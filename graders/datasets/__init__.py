"""The named data sets: what a submission loads, what only the judge sees, the twins, and the real ones' fetching.

`hebb_data` and `hebb` are what submissions import, and the only modules of this package that a jail's process holds.
The generators stay on the engine's side of the wall.
"""
