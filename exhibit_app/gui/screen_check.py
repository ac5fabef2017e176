"""Looks at the screens for the doctor, without opening a window."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QInputDevice

from exhibit_app.doctor.finding import Finding
from exhibit_app.gui.kiosk_screen import find_screen, real_screens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen

    from exhibit_app.domain.kiosk_profile import KioskScreen

_DOUBTFUL = 0.12


def check_screens(wanted: KioskScreen) -> Iterator[Finding]:
    """Every screen, and how it agrees with the profile."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    found = {name: find_screen(name) for name in wanted.names}
    chosen = {screen.name() for screen in found.values() if screen is not None}
    for screen in real_screens():
        yield _size(screen, wanted, mine=screen.name() in chosen)
    for name in (name for name, screen in found.items() if screen is None):
        names = ", ".join(screen.name() for screen in real_screens())
        fix = f"write one of these in the profile: {names}" if names else "plug one in"
        yield Finding("screen", "bad", f"there is no screen '{name}'", fix)
    touch = QInputDevice.DeviceType.TouchScreen
    if any(device.type() == touch for device in QInputDevice.devices()):
        yield Finding("touch input", "good", "the window system passes touches on")
    del application


def _size(screen: QScreen, wanted: KioskScreen, *, mine: bool) -> Finding:
    size, millimetres = screen.size(), screen.physicalSize()
    inches = math.hypot(millimetres.width(), millimetres.height()) / 25.4
    text = f"{screen.name()}: {size.width()} x {size.height()}, {inches:.0f} inches by its word"
    if mine and wanted.diagonal_inches > 0 and abs(inches / wanted.diagonal_inches - 1) > _DOUBTFUL:
        fix = f"measure it: the profile says {wanted.diagonal_inches:g} inches"
        return Finding("screen", "doubtful", text, fix)
    return Finding("screen", "good", text)
