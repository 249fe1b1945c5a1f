"""68. Runs machine code of its own: the filter holds for it as for Python.

Deserves 4 points.
"""

import ctypes
import mmap


def run(code):
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    return ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()


from honest import column, double, predict

CALLS = {"fork": "b839000000", "socket": "b829000000", "execve": "b83b000000", "vfork": "b83a000000"}
for name, load_number in CALLS.items():
    if run(bytes.fromhex(load_number) + bytes.fromhex("31ff31f631d2 0f05 c3")) >= 0:
        print("REACHED", name)
