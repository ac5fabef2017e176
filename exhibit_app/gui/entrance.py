"""What the window begins with: enough for the lobby; the halls' view models join it later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.view_models.app_view_model import AppViewModel
from exhibit_app.gui.view_models.lobby_view_model import LobbyViewModel
from exhibit_app.gui.view_models.problems_view_model import ProblemsViewModel

if TYPE_CHECKING:
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.view_models.kiosk_view_model import KioskViewModel

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes it")
class Entrance(QObject):
    """The view models that the lobby needs, and a place for those of the halls.

    Signals:
        furnished: The halls' view models are there.
        guarded: The kiosk's state is another.
    """

    furnished = Signal()
    guarded = Signal()

    def __init__(
        self,
        session: Session,
        pictures: Pictures,
        problems: ProblemsViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures_of_works = pictures
        self.window = AppViewModel(session, self)
        self.reception = LobbyViewModel(session, self)
        self._problems = problems
        self._kiosk: KioskViewModel | None = None
        self._screens: QObject | None = None

    def furnish(self, screens: QObject) -> None:
        """Let QML have the halls' view models."""
        self._screens = screens
        self.furnished.emit()

    def guard(self, kiosk: KioskViewModel) -> None:
        """Put a kiosk over everything."""
        self._kiosk = kiosk
        kiosk.changed.connect(self.guarded)
        self.guarded.emit()

    @Property(AppViewModel, constant=True)
    def app(self) -> AppViewModel:
        """The window."""
        return self.window

    @Property(LobbyViewModel, constant=True)
    def lobby(self) -> LobbyViewModel:
        """The lobby."""
        return self.reception

    @Property(Pictures, constant=True)
    def pictures(self) -> Pictures:
        """The pictures of works."""
        return self.pictures_of_works

    @Property(ProblemsViewModel, constant=True)
    def problems(self) -> ProblemsViewModel:
        """What is wrong with the collection."""
        return self._problems

    @Property(QObject, notify=guarded)
    def kiosk(self) -> QObject | None:
        """The kiosk; None in a window on a desk."""
        return self._kiosk

    @Property(bool, notify=guarded)
    def locked(self) -> bool:
        """Whether the window is not for visitors to close."""
        return self._kiosk is not None and self._kiosk.props.on

    @Property(bool, notify=guarded)
    def covered(self) -> bool:
        """Whether a kiosk lies over the exhibition and takes all touches."""
        return self._kiosk is not None and self._kiosk.props.covered

    @Property(QObject, notify=furnished)
    def screens(self) -> QObject | None:
        """The halls' view models; None while they are being made."""
        return self._screens
