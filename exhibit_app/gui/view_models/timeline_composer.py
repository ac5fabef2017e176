"""Has the timeline laid out in a worker, and hands it to QML a few rows at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exhibit_app.domain.timeline_steps import gathered
from exhibit_app.domain.timeline_window import Window
from exhibit_app.gui.latest_job import LatestJob
from exhibit_app.gui.view_models.letter_widths import LetterWidths
from exhibit_app.gui.view_models.timeline_drawing import Drawing, Order, draw
from exhibit_app.gui.view_models.timeline_models import TimelineModels
from exhibit_app.gui.view_models.timeline_picture import listed_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.timeline_marks import Mark
    from exhibit_app.gui.jobs import JobRunner

_MOST_LISTED = 300


class TimelineComposer(QObject):
    """The layout of what was asked for last, or of what was asked for before while it comes.

    Signals:
        composed: `drawing` is another, and the models are going to show it.
    """

    composed = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        measure: Callable[[str, float], float],
        url: Callable[[str], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.models = TimelineModels(url, self)
        self.letters = LetterWidths(measure)
        self.drawing: Drawing | None = None
        self._asked: Order | None = None
        self._shown: Order | None = None
        self._latest: LatestJob[tuple[Order, Drawing]] = LatestJob(jobs, self._have)
        # Later, as a worker would take turns with all that follows a touch at once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)

    @property
    def origin(self) -> float:
        """The day number from which QML counts."""
        return self.drawing.origin if self.drawing else 0.0

    @property
    def laid(self) -> Window:
        """What has been laid out."""
        return self.drawing.laid if self.drawing else Window(0.0, 0.0)

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked for is shown."""
        return self._shown is self._asked and self.models.is_settled

    def clear(self) -> None:
        """Show nothing, and want nothing of what was asked for."""
        self._asked = self._shown = self.drawing = None
        self.models.clear()

    def compose(self, order: Order) -> None:
        """Lay out, soon, unless it would be the same again."""
        if self._asked is None or not order.is_like(self._asked):
            self._asked = order
            self._soon.start()

    @Slot()
    def _begin(self) -> None:
        if self._asked is not None:
            self._latest.ask(partial(_drawn, self._asked, self.origin))

    def show_list(self, mark: Mark, chosen: str) -> None:
        """Show the events of a cluster of the drawing as a list."""
        if self.drawing is not None and self._shown is not None:
            events = gathered(self.drawing.table, mark, _MOST_LISTED)
            self.models.show_list(tuple(listed_rows(self._shown.captions, events, chosen)))

    def _have(self, result: tuple[Order, Drawing]) -> None:
        order, drawing = result
        if self._asked is None or order.captions is not self._asked.captions:
            return
        if self.letters.learn_asked():
            order.captions.forget()
            self._begin()
            return
        self._shown, self.drawing = order, drawing
        self.models.show(drawing.rows, drawing.window)
        self.composed.emit()


def _drawn(order: Order, origin: float) -> tuple[Order, Drawing]:
    return order, draw(order, origin)
