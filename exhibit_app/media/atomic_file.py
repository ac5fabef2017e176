"""Writes files so that no reader, in this process or another, ever sees half of one."""

import os
import threading
from contextlib import suppress
from pathlib import Path


def write_atomically(target: Path, data: bytes) -> None:
    """Put data at target, replacing what was there; its folder is made when missing.

    Raises:
        OSError: it could not be written; nothing is left behind.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
