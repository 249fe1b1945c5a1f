"""Right: bytes with numpy: codes are filtered as an array."""

import numpy as np

MARKS = np.frombuffer(rb"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""", dtype=np.uint8)


def clean(text):
    codes = np.array([ord(c) for c in text], dtype=np.int64)
    codes = codes[codes < 128]
    codes = codes[~np.isin(codes, MARKS)]
    big = (codes >= 65) & (codes <= 90)
    codes = np.where(big, codes + 32, codes)
    return "".join(map(chr, codes.tolist()))
