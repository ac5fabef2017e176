"""Tells whether there is still somebody to show windows to."""

from __future__ import annotations

import socket
import struct
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


_PATIENCE_SECONDS = 2.0
_ARE_YOU_THERE = struct.pack("=III", 1, 12 << 16, 2)
"""Wayland's `wl_display.sync`, which every compositor answers: object, length and call, new id."""


def display_is_gone(environment: Mapping[str, str]) -> bool:
    """Whether the Wayland compositor that this process was started in no longer answers.

    A compositor whose last screen was unplugged may wait for its program to end, and meanwhile
    takes connections without ever looking at them.
    """
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name or not hasattr(socket, "AF_UNIX"):
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(_PATIENCE_SECONDS)
            probe.connect(str(Path(folder) / name))
            probe.sendall(_ARE_YOU_THERE)
            return not probe.recv(1)
    except (ConnectionError, FileNotFoundError, TimeoutError):
        return True
    except OSError:
        return False
