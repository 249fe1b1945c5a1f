"""45. Computes for ever while it is loaded, and so never answers at all."""

n = 0
while True:
    n += 1
