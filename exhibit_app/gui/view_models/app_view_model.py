"""What every screen shares: where the visitor is, their language, their aids and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.visit import (
    TEXT_SCALES,
    Choose,
    Close,
    GoBack,
    GoForward,
    GoHome,
    Search,
    SetAids,
    SetLanguage,
    SetTextScale,
    ShowGallery,
    TellAddress,
)
from exhibit_app.gui.list_models.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.front import Labels
    from exhibit_app.domain.theme import Theme
    from exhibit_app.domain.visit import Visit
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


class LanguageRow(NamedTuple):
    """A language one can read in."""

    key: str
    name: str
    current: bool


class AppProps(NamedTuple):
    """The state of the whole window."""

    screen: str = "lobby"
    overlay: str = ""
    can_go_back: bool = False
    can_go_forward: bool = False
    text_scale: float = 1.0
    high_contrast: bool = False
    still: bool = False
    reach: bool = False
    exhibition: str = ""
    aids_shown: bool = False
    about_shown: bool = False


def derive_props(visit: Visit, theme: Theme) -> AppProps:
    """The window's state for a visit."""
    place = visit.place
    overlay = ""
    if place.address:
        overlay = "address"
    elif place.search is not None:
        overlay = "search"
    elif place.work:
        overlay = "work"
    elif place.gallery:
        overlay = "gallery"
    return AppProps(
        screen="hall" if place.exhibition else "lobby",
        overlay=overlay,
        can_go_back=bool(visit.back),
        can_go_forward=bool(visit.forward),
        text_scale=visit.text_scale,
        high_contrast=visit.high_contrast,
        still=visit.reduced_motion or theme.motion != "full",
        reach=visit.reach,
        exhibition=place.exhibition,
    )


def derive_languages(
    languages: tuple[str, ...], labels: Mapping[str, Labels], current: str
) -> list[LanguageRow]:
    """A row for each of the collection's languages, by its own name where that is known.

    The interface itself need not speak it.
    """
    return [
        LanguageRow(
            code,
            labels[code].name if code in labels else _own_name(code),
            code == current,
        )
        for code in languages
    ]


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code.upper()


@QmlElement
@QmlUncreatable("The program makes it")
class AppViewModel(QObject):
    """The window.

    Signals:
        propsChanged: Place, aids or history are others.
        wordsChanged: The interface speaks another language.
        themeChanged: Colours or typefaces are others.
    """

    propsChanged = Signal()
    wordsChanged = Signal()
    themeChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._props = AppProps()
        self._theme = session.theme
        self._labels = session.labels
        self._languages = RowsModel(LanguageRow, self)
        self._place = session.visit.place
        session.visit_changed.connect(self._update)
        session.afresh.connect(self._tidy)
        self._update()

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """A row for each language."""
        return self._languages

    @Property(str, notify=propsChanged)
    def screen(self) -> str:
        """`lobby` or `hall`."""
        return self._props.screen

    @Property(str, notify=propsChanged)
    def overlay(self) -> str:
        """What lies over the hall: `address`, `work`, `search`, `gallery` or nothing."""
        return self._props.overlay

    @Property(bool, notify=propsChanged)
    def canGoBack(self) -> bool:
        """Whether there is a place to go back to."""
        return self._props.can_go_back

    @Property(bool, notify=propsChanged)
    def canGoForward(self) -> bool:
        """Whether a way back can be undone."""
        return self._props.can_go_forward

    @Property(float, notify=propsChanged)
    def textScale(self) -> float:
        """1.0 to 2.0."""
        return self._props.text_scale

    @Property(bool, notify=propsChanged)
    def highContrast(self) -> bool:
        """Whether colours give way to black and white."""
        return self._props.high_contrast

    @Property(bool, notify=propsChanged)
    def still(self) -> bool:
        """Whether nothing may move."""
        return self._props.still

    @Property(bool, notify=propsChanged)
    def reach(self) -> bool:
        """Whether everything to be touched moves to the lower part of the screen."""
        return self._props.reach

    @Property(bool, notify=propsChanged)
    def aidsShown(self) -> bool:
        """Whether the reading aids are open."""
        return self._props.aids_shown

    @Property(bool, notify=propsChanged)
    def aboutShown(self) -> bool:
        """Whether the page about the program lies over everything."""
        return self._props.about_shown

    @Property(str, notify=propsChanged)
    def poster(self) -> str:
        """The work that stands for the exhibition the visitor is in, else for the first one."""
        covers = [one for one in self._session.front.covers if one.work]
        here = (one.work for one in covers if one.exhibition == self._props.exhibition)
        return next(here, covers[0].work if covers else "")

    @Property("QVariantMap", notify=wordsChanged)  # type: ignore[arg-type]
    def words(self) -> dict[str, str]:
        """The interface's words by key."""
        return dict(self._labels.ui)

    @Property("QVariantMap", notify=themeChanged)  # type: ignore[arg-type]
    def palette(self) -> dict[str, Any]:
        """Colours by name."""
        return self._theme.palette._asdict()

    @Property(str, notify=themeChanged)
    def displayFamily(self) -> str:
        """Typeface of titles."""
        return self._theme.display

    @Property(str, notify=themeChanged)
    def readingFamily(self) -> str:
        """Typeface of articles."""
        return self._theme.reading

    @Property(str, notify=themeChanged)
    def interfaceFamily(self) -> str:
        """Typeface of everything else."""
        return self._theme.interface

    @Slot(str)
    def choose(self, target: str) -> None:
        """Choose what `kind:id` names; an address is told, so that a phone can open it."""
        from exhibit_app.domain.reference import Reference  # noqa: PLC0415 - the lobby needs none

        kind, _, name = target.partition(":")
        if kind in {"http", "https"}:
            self._session.dispatch(TellAddress(target))
            return
        self._session.dispatch(Choose(Reference(kind, name)))  # type: ignore[arg-type]

    @Slot()
    def goHome(self) -> None:
        """To the lobby."""
        self._session.dispatch(GoHome())

    @Slot()
    def goBack(self) -> None:
        """To the place before."""
        self._session.dispatch(GoBack())

    @Slot()
    def goForward(self) -> None:
        """Undo going back."""
        self._session.dispatch(GoForward())

    @Slot()
    def close(self) -> None:
        """Close what lies over the hall."""
        self._session.dispatch(Close())

    @Slot()
    def showGallery(self) -> None:
        """Lay out all works."""
        self._session.dispatch(ShowGallery())

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for words."""
        self._session.dispatch(Search(text))

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Read on in another language."""
        self._session.dispatch(SetLanguage(language))

    @Slot(int)
    def stepTextScale(self, step: int) -> None:
        """One step of text size up (1) or down (-1)."""
        here = min(
            range(len(TEXT_SCALES)), key=lambda i: abs(TEXT_SCALES[i] - self._props.text_scale)
        )
        there = min(max(here + step, 0), len(TEXT_SCALES) - 1)
        self._session.dispatch(SetTextScale(TEXT_SCALES[there]))

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        """Switch high contrast."""
        self._session.dispatch(SetAids(high_contrast=on))

    @Slot(bool)
    def setStill(self, on: bool) -> None:
        """Switch reduced motion."""
        self._session.dispatch(SetAids(reduced_motion=on))

    @Slot(bool)
    def setReach(self, on: bool) -> None:
        """Switch reach mode."""
        self._session.dispatch(SetAids(reach=on))

    @Slot(bool)
    def showAids(self, on: bool) -> None:
        """Open or close the reading aids; they close by themselves when the visitor goes on."""
        self._become(self._props._replace(aids_shown=on))

    @Slot(bool)
    def showAbout(self, on: bool) -> None:
        """Open or close the page about the program."""
        self._become(self._props._replace(about_shown=on))

    @Slot()
    def _tidy(self) -> None:
        self.showAids(False)
        self.showAbout(False)

    @Slot()
    def _update(self) -> None:
        session = self._session
        aids = self._props.aids_shown and session.visit.place == self._place
        self._place = session.visit.place
        props = derive_props(session.visit, session.theme)._replace(
            aids_shown=aids, about_shown=self._props.about_shown
        )
        if session.theme != self._theme:
            self._theme = session.theme
            self.themeChanged.emit()
        if session.labels != self._labels:
            self._labels = session.labels
            self.wordsChanged.emit()
        self._languages.replace(
            derive_languages(session.front.languages, session.front.labels, session.language)
        )
        self._become(props)

    def _become(self, props: AppProps) -> None:
        if props != self._props:
            self._props = props
            self.propsChanged.emit()
