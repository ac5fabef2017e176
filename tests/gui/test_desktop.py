"""A window on the desktop is seen whole."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QWindow

from exhibit_app.gui.desktop import fit


def test_a_window_that_fits_keeps_its_size(qapp):
    window = QWindow()
    window.resize(640, 480)
    assert fit(window) == QWindow.Visibility.Windowed
    assert (window.width(), window.height()) == (640, 480)


def test_a_window_larger_than_the_screen_fills_it(qapp):
    free = QGuiApplication.primaryScreen().availableSize()
    window = QWindow()
    window.resize(free.width() + 400, free.height() - 50)
    assert fit(window) == QWindow.Visibility.Maximized
    assert (window.width(), window.height()) == (free.width(), free.height() - 50)
