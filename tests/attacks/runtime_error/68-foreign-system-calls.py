"""68. Makes system calls by the numbers of i386 and x32, which a filter for x86-64 alone would misread."""

import ctypes
import mmap


def run(code):
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    return ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()


I386_GETPID = bytes.fromhex("b814000000 cd80 c3")  # mov eax, 20; int 0x80; ret
X32_GETPID = bytes.fromhex("b827000040 0f05 c3")  # mov eax, 0x40000027; syscall; ret


def double(x):
    return run(I386_GETPID)


def column(X):
    return run(X32_GETPID)


predict = double
