"""What large pictures leave behind goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import ctypes, sys
from pathlib import Path
from exhibit_app.heap import give_back, spare_memory

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

if "spare" in sys.argv:
    spare_memory()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.free.argtypes = [ctypes.c_void_p]

def take(size):
    block = library.malloc(size)
    ctypes.memset(block, 1, size)
    return block

before = resident()
library.free(take(4_000_000))  # raises the size from which blocks are mapped on their own
blocks = [(take(3_000_000), take(90_000)) for _ in range(30)]
for large, _ in blocks:
    library.free(large)
if "back" in sys.argv:
    give_back()
print(resident() - before)
"""


def kept(*arguments):
    """Megabytes that stay after 90 of them were freed between smaller ones."""
    command = [sys.executable, "-c", SCRIPT, *arguments]
    return float(subprocess.run(command, check=True, capture_output=True).stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
@pytest.mark.parametrize("what", ["spare", "back"])
def test_freed_memory_is_not_kept(what):
    if kept() < 50:
        pytest.skip("this C library gives it back by itself")
    assert kept(what) < 8
