"""Tells whether the program, as it was installed here, is whole."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = (
    "Tries everything that the program is made of: typefaces, QML, picture formats, search, "
    "basemap, the shipped collection, bundles, folders, and one painted frame. Without a screen "
    "it paints in memory. The exit code is 1 if something does not work."
)
EXAMPLES = """\
  exhibit-app --self-test
  QT_QPA_PLATFORM=offscreen exhibit-app self-test      without opening a window"""


def add_arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""
    del parser


def run(arguments: Namespace) -> int:
    """Prints one line for each thing that was tried."""
    del arguments
    has_screen = sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from exhibit_app.gui.self_test import findings  # noqa: PLC0415

    faults = 0
    for finding in findings():
        faults += not finding.is_sound
        mark = "ok   " if finding.is_sound else "FAULT"
        sys.stdout.write(f"  {mark}  {finding.name:<16} {finding.told}\n")
        sys.stdout.flush()
    sys.stdout.write("Everything works.\n" if not faults else f"{faults} of these do not work.\n")
    return 1 if faults else 0
