"""Tools that test the exercises themselves: verify, calibrate, strength, bench."""
