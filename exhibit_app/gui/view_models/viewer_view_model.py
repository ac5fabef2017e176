"""The viewer: one work large on the wall, its label, its details, and the works beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.gallery import gallery_groups
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import EMPTY_TEXT, Text
from exhibit_app.domain.visit import Choose
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.pages.context import PageContext
from exhibit_app.gui.pages.work_label import DetailRow, FactRow, details, facts
from exhibit_app.gui.view_models.clip_view_model import ClipViewModel
from exhibit_app.gui.view_models.compare_view_model import CompareViewModel
from exhibit_app.gui.view_models.picture_view_model import PictureViewModel

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Part
    from exhibit_app.domain.work import Work
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.work_tiles import WorkTiles

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LabelProps:
    """The words at the head of the label, and the works before and after."""

    title: str = ""
    kicker: str = ""
    position: str = ""
    alt: str = ""
    caption: str = ""
    previous: str = ""
    next: str = ""


def derive_label(
    context: PageContext, work: Work, group: Text, order: tuple[str, ...]
) -> LabelProps:
    """The label of a work that hangs in a group, in the order of the gallery."""

    def title(index: int) -> str:
        return context.text(context.collection.works[order[index]].title)

    at = order.index(work.id)
    return LabelProps(
        title=context.text(work.title),
        kicker=" · ".join(
            filter(None, (context.word(f"works_kind_{work.kind}"), context.text(group)))
        ),
        position=f"{at + 1} / {len(order)}",
        alt=context.text(work.alt) or context.text(work.title),
        caption=context.text(work.caption),
        previous=title(at - 1) if at else "",
        next=title(at + 1) if at + 1 < len(order) else "",
    )


@QmlElement
@QmlUncreatable("The program makes it")
class ViewerViewModel(QObject):
    """The work that is open.

    Signals:
        changed: The work or its words are others.
        detailChanged: Another detail is looked at, or none.
    """

    changed = Signal()
    detailChanged = Signal()

    def __init__(
        self,
        session: Session,
        work_tiles: WorkTiles,
        pictures: Pictures,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._picture = PictureViewModel(work_tiles, self)
        self._compare = CompareViewModel(work_tiles, self)
        self._clip = ClipViewModel(session, pictures, jobs, self)
        self._facts = RowsModel(FactRow, self)
        self._details = RowsModel(DetailRow, self)
        self._label = LabelProps()
        self._work: Work | None = None
        self._order: tuple[str, ...] = ()
        self._detail = -1
        session.visit_changed.connect(self._update)
        session.collection_changed.connect(self._forget)
        self._update()

    @Property(PictureViewModel, constant=True)
    def picture(self) -> PictureViewModel:
        """The work's picture."""
        return self._picture

    @Property(CompareViewModel, constant=True)
    def compare(self) -> CompareViewModel:
        """The work that it is compared with."""
        return self._compare

    @Property(ClipViewModel, constant=True)
    def clip(self) -> ClipViewModel:
        """Its player, when it is a clip."""
        return self._clip

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        """What is known of the work."""
        return self._facts

    @Property(QObject, constant=True)
    def details(self) -> QObject:
        """The details marked on it."""
        return self._details

    @Property(int, notify=changed)
    def detailCount(self) -> int:
        """How many details there are."""
        return len(self._details.rows)

    @Property(int, notify=detailChanged)
    def detail(self) -> int:
        """Index of the detail that is looked at; -1 for none."""
        return self._detail

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether there is a work to look at, be it behind something else."""
        return self._work is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """The work's title."""
        return self._label.title

    @Property(str, notify=changed)
    def kicker(self) -> str:
        """What kind of work it is."""
        return self._label.kicker

    @Property(str, notify=changed)
    def position(self) -> str:
        """Which of how many works it is."""
        return self._label.position

    @Property(str, notify=changed)
    def alt(self) -> str:
        """What is to be seen on it."""
        return self._label.alt

    @Property(str, notify=changed)
    def caption(self) -> str:
        """What it is about."""
        return self._label.caption

    @Property(str, notify=changed)
    def previous(self) -> str:
        """Title of the work before; "" at the first."""
        return self._label.previous

    @Property(str, notify=changed)
    def next(self) -> str:
        """Title of the work after; "" at the last."""
        return self._label.next

    @Slot(int)
    def walk(self, step: int) -> None:
        """Open the work so many places on."""
        if self._work is None:
            return
        there = self._order.index(self._work.id) + step
        if 0 <= there < len(self._order):
            self._session.dispatch(Choose(Reference("work", self._order[there])))

    @Slot(int)
    def lookAt(self, index: int) -> None:
        """Look at a detail closely; -1 shows the whole picture again."""
        if self._work is None or not -1 <= index < len(self._work.hotspots):
            return
        self._set_detail(index)
        if index < 0:
            self._picture.fit()
        else:
            self._picture.look_at(self._work.hotspots[index].points)

    @Slot(object)
    def show_part(self, part: Part | None) -> None:
        """Let the camera go to a part of the picture, or show all of it."""
        self._set_detail(-1)
        if part is None:
            self._picture.fit()
            return
        left, top, width, height = part
        self._picture.look_at(((left, top), (left + width, top + height)))

    @Slot(int)
    def walkDetails(self, step: int) -> None:
        """Look at the detail so many on; round again at the ends."""
        if self._details.rows:
            before = self._detail if self._detail >= 0 else (-1 if step > 0 else 0)
            self.lookAt((before + step) % len(self._details.rows))

    def end(self) -> None:
        """Show and play nothing any more."""
        self._compare.leave()
        self._picture.show(None)
        self._clip.show(None)

    def _set_detail(self, index: int) -> None:
        if index != self._detail:
            self._detail = index
            self.detailChanged.emit()

    @Slot()
    def _forget(self) -> None:
        """The collection has been read anew: the same work may have another picture."""
        self._picture.show(None)
        self._compare.forget_picture()
        self._clip.show(None)

    @Slot()
    def _update(self) -> None:
        session = self._session
        work = session.collection.works.get(session.visit.place.work)
        if work != self._work or work is None:
            self._set_detail(-1)
        closes = work is None and self._work is not None
        self._work = work
        if work is None or session.exhibition is None:
            self.end()
            if closes:
                self.changed.emit()
            return
        context = PageContext(
            session.collection, session.exhibition, session.words, session.language
        )
        pool = session.collection.works
        groups = gallery_groups(session.collection, session.exhibition)
        order = tuple(one for group in groups for one in group.works)
        self._order = order if work.id in order else (*order, work.id)
        title = next((group.title for group in groups if work.id in group.works), EMPTY_TEXT)
        self._label = derive_label(context, work, title, self._order)
        self._facts.replace(facts(context, work))
        self._details.replace(details(context, work))
        still = tuple(one for one in self._order if not pool[one].is_clip)
        self._compare.follow(context, still, work.id)
        self._picture.show(None if work.is_clip else work)
        self._clip.show(work)
        self._clip.cover(on=bool(session.visit.place.address))
        self.changed.emit()
