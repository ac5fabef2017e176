"""Remembers how bright staff want the screen, over restarts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from exhibit_app.media.atomic_file import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.gui.view_models.staff_view_model import StaffViewModel

log = logging.getLogger(__name__)


def keep_brightness(file: Path, staff: StaffViewModel) -> None:
    """Begin with the brightness in the file, and write each new one into it."""

    def keep(share: float) -> None:
        try:
            write_atomically(file, f"{share}\n".encode("ascii"))
        except OSError as error:
            log.warning("the brightness cannot be kept: %s", error)

    try:
        staff.set_brightness(float(file.read_text("ascii")))
    except (OSError, ValueError):
        staff.set_brightness(1.0)
    staff.brightness_changed.connect(keep)
