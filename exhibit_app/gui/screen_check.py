"""Looks at the screens for the doctor, without opening a window."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QInputDevice

from exhibit_app.doctor.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen

    from exhibit_app.domain.kiosk_profile import KioskScreen

_DOUBTFUL = 0.12


def check_screens(wanted: KioskScreen) -> Iterator[Finding]:
    """Every screen, and how it agrees with the profile."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    names = []
    for screen in QGuiApplication.screens():
        names.append(screen.name())
        yield _size(screen, wanted)
    if wanted.name and wanted.name not in names:
        fix = f"write one of these in the profile: {', '.join(names)}"
        yield Finding("screen", "bad", f"there is no screen '{wanted.name}'", fix)
    touch = QInputDevice.DeviceType.TouchScreen
    if any(device.type() == touch for device in QInputDevice.devices()):
        yield Finding("touch input", "good", "the window system passes touches on")
    del application


def _size(screen: QScreen, wanted: KioskScreen) -> Finding:
    size, millimetres = screen.size(), screen.physicalSize()
    inches = math.hypot(millimetres.width(), millimetres.height()) / 25.4
    text = f"{screen.name()}: {size.width()} x {size.height()}, {inches:.0f} inches by its word"
    mine = wanted.name in {"", screen.name()} and wanted.diagonal_inches > 0
    if mine and abs(inches / wanted.diagonal_inches - 1) > _DOUBTFUL:
        fix = f"measure it: the profile says {wanted.diagonal_inches:g} inches"
        return Finding("screen", "doubtful", text, fix)
    return Finding("screen", "good", text)
