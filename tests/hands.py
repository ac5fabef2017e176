"""Mouse, fingers and keys for stages that show one thing in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """What a stage can do with its `view`; it waits with its `qtbot`."""

    device = None

    def middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.view, LEFT, NO_KEY, at)

    def drag(self, start: QPoint, by: QPoint, steps: int = 10) -> None:
        QTest.mousePress(self.view, LEFT, NO_KEY, start)
        for step in range(1, steps + 1):
            QTest.mouseMove(self.view, start + by * (step / steps))
        QTest.qWait(100)  # a finger that rests before it lifts flings nothing
        QTest.mouseRelease(self.view, LEFT, NO_KEY, start + by)

    def touch(self, *ways: tuple[QPoint, QPoint], steps: int = 12) -> None:
        """Move one finger along each way, at a pace at which frames are drawn."""
        self.device = self.device or QTest.createTouchDevice()

        def commit(kind: str, share: float) -> None:
            event = QTest.touchEvent(self.view, self.device)
            for finger, (start, end) in enumerate(ways):
                getattr(event, kind)(finger, start + (end - start) * share)
            event.commit()
            self.qtbot.wait(20)

        commit("press", 0.0)
        for step in range(1, steps + 1):
            commit("move", step / steps)
        self.qtbot.wait(100)
        commit("release", 1.0)

    def wheel(self, at: QPoint, y: int = 0, x: int = 0, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        """Turn the wheel by so many notches."""
        event = QWheelEvent(
            QPointF(at),
            QPointF(at),
            QPoint(),
            QPoint(120 * x, 120 * y),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self.view, event)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.view, key, keys)
