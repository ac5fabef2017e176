"""Tidies up after a visit, when nobody is there to notice."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit_app.heap import give_back

if TYPE_CHECKING:
    from exhibit_app.gui.engine import Engine

SOON_MILLISECONDS = 3000
"""By then the visitor's screens have gone."""


class Housekeeping(QObject):
    """Lets memory go that the last visitor needed and the next one may not."""

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._soon = QTimer(self, singleShot=True, interval=SOON_MILLISECONDS)
        self._soon.timeout.connect(self.tidy)

    @Slot(str)
    def follow(self, phase: str) -> None:
        """Tidy up soon after a visit has ended, unless somebody comes first."""
        if phase in {"attract", "dark"}:
            self._soon.start()
        else:
            self._soon.stop()

    @Slot()
    def tidy(self) -> None:
        """Tidy up now."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._engine.collect_garbage()
        give_back()
