"""43. Prints HTML, terminal sequences, text without a legible encoding and directions of writing.

Deserves 4 points.
"""

import os
import sys

from honest import column, double, predict

print("<script>alert(1)</script><img src=x onerror=alert(1)>")
print("\x1b[2J\x1b]0;owned\x07\x1b[31mred\x9b31m")
print("\u202egnp.exe\u202c \u2066isolated\u2069 \u200b\ufeff\x00\x08\x7f")
os.write(1, b"\xff\xfe\xc3\x28 \xed\xa0\x80 \xf4\x90\x80\x80\n")
sys.stdout.buffer.write("\ud800".encode("utf-8", "surrogatepass"))
