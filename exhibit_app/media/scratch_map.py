"""Memory that the system may write to disk: room for pictures bigger than the memory at hand."""

import mmap
import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

_ZEROS = bytes(1 << 20)
_PAUSE_SECONDS = 0.02


@contextmanager
def scratch_map(folder: Path, size: int) -> Generator[mmap.mmap]:
    """Writable memory backed by a nameless file in folder, gone when the block is left.

    Raises:
        OSError: there is no room for it. All room is taken at once, for a write into a
            mapped file on a full disk would end the process.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
        else:
            for start in range(0, size, len(_ZEROS)):
                file.write(_ZEROS[: size - start])
            file.flush()
        memory = mmap.mmap(file.fileno(), size)
        yield memory
        # A picture may still lie in it; then it is unmapped with the last of them.
        with suppress(BufferError):
            memory.close()


def release(memory: mmap.mmap) -> None:
    """Let the system take the memory back for now; what is in it stays."""
    if hasattr(mmap, "MADV_DONTNEED"):
        memory.madvise(mmap.MADV_DONTNEED)


@contextmanager
def releasing(memory: mmap.mmap) -> Generator[None]:
    """Go on letting the system take the memory back, while somebody fills all of it in one go."""
    done = Event()

    def let_go() -> None:
        while not done.wait(_PAUSE_SECONDS):
            release(memory)

    thread = Thread(target=let_go, daemon=True, name="releasing")
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
