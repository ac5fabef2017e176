"""Remembers how bright and how loud staff want the kiosk, over restarts."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from exhibit_app.media.atomic_file import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.gui.view_models.staff_view_model import StaffViewModel

log = logging.getLogger(__name__)


def keep_levels(brightness: Path, volume: Path, staff: StaffViewModel) -> None:
    """Begin with the levels in the two files, and write each new one into its file."""
    staff.set_brightness(_read(brightness))
    staff.set_volume(_read(volume))
    staff.brightness_changed.connect(partial(_write, brightness))
    staff.volume_changed.connect(partial(_write, volume))


def _read(file: Path) -> float:
    try:
        return float(file.read_text("ascii"))
    except (OSError, ValueError):
        return 1.0


def _write(file: Path, share: float) -> None:
    try:
        write_atomically(file, f"{share}\n".encode("ascii"))
    except OSError as error:
        log.warning("the %s cannot be kept: %s", file.name, error)
