"""The lobby: the collection's name and a poster for each exhibition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.visit import Enter
from exhibit_app.gui.list_models.rows_model import RowsModel

if TYPE_CHECKING:
    from exhibit_app.domain.front import Cover, Front, Labels
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


class PosterRow(NamedTuple):
    """One exhibition's poster; `work` may be empty when it has none."""

    key: str
    title: str
    subtitle: str
    work: str
    alt: str
    counts: str


class LobbyTexts(NamedTuple):
    """What stands around the posters."""

    title: str = ""
    subtitle: str = ""
    introduction: str = ""
    invitation: str = ""
    credits: str = ""


def derive_texts(front: Front, language: str) -> LobbyTexts:
    """The lobby's texts in a language."""
    lobby = front.lobby
    texts = (
        front.title,
        front.subtitle,
        lobby.introduction,
        lobby.invitation,
        lobby.credits,
    )
    return LobbyTexts(*(text.get(language) for text in texts))


def derive_posters(front: Front, labels: Labels, language: str) -> list[PosterRow]:
    """A poster for each exhibition, in the collection's order."""
    return [_poster(cover, labels, language) for cover in front.covers]


def _poster(cover: Cover, labels: Labels, language: str) -> PosterRow:
    held = cover.holdings
    counts = (
        (held.articles, "count_articles"),
        (held.events, "count_events"),
        (held.localities, "count_localities"),
    )
    return PosterRow(
        key=cover.exhibition,
        title=cover.title.get(language),
        subtitle=cover.subtitle.get(language),
        work=cover.work,
        alt=cover.alt.get(language),
        counts="   ".join(f"{labels.ui.get(key, key)} {n}" for n, key in counts if n),
    )


@QmlElement
@QmlUncreatable("The program makes it")
class LobbyViewModel(QObject):
    """The lobby.

    Signals:
        textsChanged: The texts are others.
        progressChanged: More of the collection has been read.
    """

    textsChanged = Signal()
    progressChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._texts = LobbyTexts()
        self._posters_shown = 0
        self._progress: float | None = None
        self._posters = RowsModel(PosterRow, self)
        session.visit_changed.connect(self._update)
        session.collection_changed.connect(self._update)
        self._update()

    @property
    def is_whole(self) -> bool:
        """Whether every poster has been shown; for Python."""
        return self._posters_shown >= len(self._posters.rows)

    @Slot()
    def posterShown(self) -> None:
        """A poster is there to be seen."""
        self._posters_shown += 1

    def tell_progress(self, share: float | None) -> None:
        """How much of a large collection has been read; None when nobody need wait."""
        if share != self._progress:
            self._progress = share
            self.progressChanged.emit()

    @Property(bool, notify=progressChanged)
    def reading(self) -> bool:
        """Whether a large collection is being read before halls can be entered."""
        return self._progress is not None

    @Property(float, notify=progressChanged)
    def progress(self) -> float:
        """How much of it has been read, from 0 to 1."""
        return self._progress or 0.0

    @Property(QObject, constant=True)
    def posters(self) -> QObject:
        """A row for each exhibition."""
        return self._posters

    @Property(str, notify=textsChanged)
    def title(self) -> str:
        """The collection's title."""
        return self._texts.title

    @Property(str, notify=textsChanged)
    def subtitle(self) -> str:
        """The collection's subtitle."""
        return self._texts.subtitle

    @Property(str, notify=textsChanged)
    def introduction(self) -> str:
        """A few words on what awaits the visitor."""
        return self._texts.introduction

    @Property(str, notify=textsChanged)
    def invitation(self) -> str:
        """What to do."""
        return self._texts.invitation

    @Property(str, notify=textsChanged)
    def credits(self) -> str:
        """Who made it."""
        return self._texts.credits

    @Slot(str)
    def enter(self, exhibition: str) -> None:
        """Go into an exhibition."""
        self._session.dispatch(Enter(exhibition))

    @Slot()
    def _update(self) -> None:
        session = self._session
        front, language = session.front, session.language
        self._posters.replace(derive_posters(front, session.labels, language))
        texts = derive_texts(front, language)
        if texts != self._texts:
            self._texts = texts
            self.textsChanged.emit()
