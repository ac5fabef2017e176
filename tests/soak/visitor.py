"""A visitor with a seed: touches, drags, pinches and types at random, as people do."""

from __future__ import annotations

import random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_A,
    Qt.Key.Key_D,
)


def visible_items(item):
    """Everything that is drawn and may be touched, in the order in which it is drawn."""
    for child in sorted(item.childItems(), key=QQuickItem.z):
        if child.isVisible() and child.isEnabled():
            yield child
            yield from visible_items(child)


def takes_touches(item):
    """Whether a touch ends here and reaches nothing below."""
    kinds = ("QQuickAbstractButton", "QQuickMouseArea")
    return item.width() >= 1 and any(item.inherits(kind) for kind in kinds)


def lies_at(item, point):
    """Whether an item covers a point of the window, as far as its views let it be seen."""
    if not item.contains(item.mapFromScene(point)):
        return False
    view = item.parentItem()
    while view is not None:
        if view.clip() and not view.contains(view.mapFromScene(point)):
            return False
        view = view.parentItem()
    return True


class Visitor:
    """Plays on one window; the same seed does the same in the same exhibition."""

    def __init__(self, window, seed):
        self.window = window
        self.random = random.Random(seed)
        self.device = QTest.createTouchDevice()

    def act(self):
        """Do something; returns what, for the record."""
        (action,) = self.random.choices(
            (self.tap_anywhere, self.tap_button, self.drag, self.pinch, self.press_key),
            (30, 45, 12, 3, 10),
        )
        return action()

    def tap(self, point):
        QTest.touchEvent(self.window, self.device).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.device).release(0, point, self.window).commit()

    def tap_anywhere(self):
        point = self._point()
        self.tap(point)
        return f"tap {point.x()},{point.y()}"

    def tap_button(self):
        buttons = self.buttons()
        if not buttons:
            return self.tap_anywhere()
        name, point = self.random.choice(buttons)
        self.tap(point)
        return f"tap '{name}'"

    def drag(self):
        start, end = self._point(), self._point()
        QTest.touchEvent(self.window, self.device).press(0, start, self.window).commit()
        for step in range(1, 6):
            at = start + (end - start) * (step / 5)
            QTest.touchEvent(self.window, self.device).move(0, at, self.window).commit()
        QTest.touchEvent(self.window, self.device).release(0, end, self.window).commit()
        return f"drag {start.x()},{start.y()} {end.x()},{end.y()}"

    def pinch(self):
        centre = self._point()
        widths = [40, 80, 120, 160] if self.random.random() < 0.5 else [160, 120, 80, 40]
        event = QTest.touchEvent(self.window, self.device)
        event.press(0, self._beside(centre, -widths[0]), self.window)
        event.press(1, self._beside(centre, widths[0]), self.window)
        event.commit()
        for width in widths[1:]:
            event = QTest.touchEvent(self.window, self.device)
            event.move(0, self._beside(centre, -width), self.window)
            event.move(1, self._beside(centre, width), self.window)
            event.commit()
        event = QTest.touchEvent(self.window, self.device)
        event.release(0, self._beside(centre, -widths[-1]), self.window)
        event.release(1, self._beside(centre, widths[-1]), self.window)
        event.commit()
        return f"pinch {centre.x()},{centre.y()}"

    def press_key(self):
        key = self.random.choice(KEYS)
        QTest.keyClick(self.window, key)
        return f"key {key.name}"

    def buttons(self):
        """Name and middle of every button that can be seen and touched."""
        drawn = [item for item in visible_items(self.window.contentItem()) if takes_touches(item)]
        found = []
        for number, item in enumerate(drawn):
            if not item.inherits("QQuickAbstractButton"):
                continue
            middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            inside = (
                0 <= middle.x() < self.window.width() and 0 <= middle.y() < self.window.height()
            )
            seen = inside and lies_at(item, middle)
            if seen and not any(lies_at(above, middle) for above in drawn[number + 1 :]):
                name = str(item.property("label") or item.property("text"))
                found.append((name, middle.toPoint()))
        return found

    def _point(self):
        return QPoint(
            self.random.randrange(self.window.width()), self.random.randrange(self.window.height())
        )

    def _beside(self, point, distance):
        x = min(max(point.x() + distance, 0), self.window.width() - 1)
        return QPoint(x, point.y())
