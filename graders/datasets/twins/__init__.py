"""Twins: made data with the columns, shapes, ranges and difficulty of the real ones.

Each module has ``make(shown, held_out)``: two generators of random numbers in, two `Data` out. What is drawn from
``shown`` is the same everywhere; the rows drawn from ``held_out`` belong to one installation.
"""
