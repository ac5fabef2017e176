"""The collection that is open and the visit in it; everything shown follows from them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from exhibit_app.domain.front import Front, Labels, front_of
from exhibit_app.domain.visit import (
    Adjustment,
    StartAfresh,
    Visit,
    VisitEvent,
    adjust,
    first_visit,
    reduce,
    settle,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.filtered import Filtered
    from exhibit_app.domain.shown import Shown
    from exhibit_app.domain.theme import Theme
    from exhibit_app.domain.words import Words


class Session(QObject):
    """Owns collection and visit; view models read it and dispatch events to it.

    A session may begin with the front of a collection alone: what needs more than the lobby is
    then postponed until `replace_collection`.

    Signals:
        visit_changed: The visit is another; emitted once for each event that changed it.
        typed: Of the visit, nothing but the words looked for has changed; visit_changed, at which
            every pane reckons anew, is not told then.
        collection_changed: The collection has been replaced (visit_changed follows).
        window_changed: The timeline's window has settled somewhere else.
        afresh: The next visitor begins: what is set outside the visit goes back, too.
        playing_changed: Media or a tour began, or the last of them ended.
        loudness_changed: The house lets everything be louder or quieter.
    """

    visit_changed = Signal()
    typed = Signal()
    window_changed = Signal()
    collection_changed = Signal()
    afresh = Signal()
    playing_changed = Signal()
    loudness_changed = Signal()

    def __init__(
        self,
        collection: Collection | None,
        words: Mapping[str, Words],
        parent: QObject | None = None,
        *,
        front: Front | None = None,
    ) -> None:
        super().__init__(parent)
        if front is None:
            if collection is None:
                message = "a session begins with a collection or with its front"
                raise ValueError(message)
            front = front_of(collection, words)
        self._front = front
        self._collection = collection
        self._all_words = words
        self._postponed: list[VisitEvent] = []
        self._visit = first_visit(front.languages)
        self._shown: Shown | None = None
        self._filtered: Filtered | None = None
        self._window: tuple[float, float] | None = None
        self._playing: frozenset[str] = frozenset()
        self._loudness = 1.0

    @property
    def front(self) -> Front:
        """What the lobby shows of the collection."""
        return self._front

    @property
    def collection(self) -> Collection:
        """The open collection; RuntimeError while there is only its front."""
        if self._collection is None:
            message = "the collection is still being read"
            raise RuntimeError(message)
        return self._collection

    @property
    def visit(self) -> Visit:
        """The state of the visit."""
        return self._visit

    @property
    def shown(self) -> Shown:
        """What the panes show together now; reckoned when it is first asked for."""
        # The lobby, which comes first, asks for none of it.
        from exhibit_app.domain.shown import derive_shown  # noqa: PLC0415

        if self._shown is None:
            self._shown = derive_shown(self.collection, self._visit.place)
        return self._shown

    @property
    def filtered(self) -> Filtered | None:
        """What the visitor's filter lets pass of the hall's events; None in the lobby."""
        # The lobby, which comes first, filters nothing.
        from exhibit_app.domain.filtered import filtered  # noqa: PLC0415
        from exhibit_app.domain.roll import roll_of  # noqa: PLC0415

        if self.exhibition is None:
            return None
        roll, kept = roll_of(self.collection, self.exhibition), self._filtered
        same = kept is not None and kept.position is roll.table.position
        if kept is None or not same or kept.filter != self._visit.filter:
            self._filtered = kept = filtered(roll, self._visit.filter)
        return kept

    @property
    def exhibition(self) -> Exhibition | None:
        """The exhibition whose hall the visitor is in; None in the lobby."""
        name = self._visit.place.exhibition
        return self.collection.exhibitions.get(name) if name else None

    def picture_of(self, work: str) -> str:
        """The file that stands for a work on a wall; "" when there is no such work."""
        if self._collection is None:
            return next((cover.file for cover in self._front.covers if cover.work == work), "")
        known = self._collection.works.get(work)
        return known.picture if known else ""

    @property
    def theme(self) -> Theme:
        """The look of where the visitor is."""
        return self.exhibition.theme if self.exhibition else self._front.theme

    @property
    def language(self) -> str:
        """The visitor's language."""
        return self._visit.language

    @property
    def labels(self) -> Labels:
        """The interface's labels in the visitor's language, else in English."""
        return self._front.labels.get(self.language) or self._front.labels["en"]

    @property
    def words(self) -> Words:
        """The interface's words in the visitor's language, else in English; not for the lobby."""
        return self._all_words.get(self.language) or self._all_words["en"]

    @property
    def all_words(self) -> Mapping[str, Words]:
        """The interface's words by language."""
        return self._all_words

    @property
    def window(self) -> tuple[float, float] | None:
        """First and last day number that the timeline shows; None before it has been laid out."""
        return self._window

    def set_window(self, first: float, last: float) -> None:
        """Tell everyone what stretch of time is in view."""
        if self._window != (first, last):
            self._window = (first, last)
            self.window_changed.emit()

    @property
    def playing(self) -> bool:
        """Whether media or a tour is running, so that whoever watches need not touch."""
        return bool(self._playing)

    def set_playing(self, what: str, *, on: bool) -> None:
        """Tell that `what` (`tour`, `media`…) runs now, or no longer."""
        before = self.playing
        self._playing = self._playing | {what} if on else self._playing - {what}
        if self.playing != before:
            self.playing_changed.emit()

    @property
    def loudness(self) -> float:
        """What every volume is multiplied by, 0 to 1; the house's, not the visitor's."""
        return self._loudness

    @Slot(float)
    def set_loudness(self, share: float) -> None:
        """Let everything be louder or quieter."""
        if share != self._loudness:
            self._loudness = share
            self.loudness_changed.emit()

    def dispatch(self, event: VisitEvent) -> None:
        """Let `event` happen to the visit."""
        if self._collection is not None:
            self._become(reduce(self._visit, event, self._collection))
        elif isinstance(event, Adjustment):
            self._become(adjust(self._visit, event, self._front.languages))
        else:
            self._postponed.append(event)
            return
        if isinstance(event, StartAfresh):
            self.afresh.emit()

    def replace_collection(
        self, collection: Collection, words: Mapping[str, Words] | None = None
    ) -> None:
        """Show another collection, staying as near to the visitor's place as it allows.

        A session that began with a front needs the words, too.
        """
        replaces = self._collection is not None
        self._collection = collection
        if replaces:
            gc.unfreeze()
            gc.collect()
        # Or else every search for garbage would walk all of it, while somebody watches.
        gc.freeze()
        self._all_words = words or self._all_words
        self._front = front_of(collection, self._all_words)
        self.collection_changed.emit()
        self._become(settle(self._visit, collection), always=True)
        postponed = tuple(self._postponed)
        self._postponed.clear()
        for event in postponed:
            self.dispatch(event)

    def _become(self, visit: Visit, *, always: bool = False) -> None:
        if visit == self._visit and not always:
            return
        before, self._visit = self._visit, visit
        if not always and _differ_in_words_only(before, visit):
            self.typed.emit()
            return
        self._shown = None
        self.visit_changed.emit()


def _differ_in_words_only(one: Visit, other: Visit) -> bool:
    """Whether both are at the same search, for other words."""
    words = other.place.search
    if words is None or one.place.search is None:
        return False
    return one._replace(place=one.place._replace(search=words)) == other
