"""The kiosk as QML sees it: phase, countdown, sizes; and what visitors ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.view_models.attract_view_model import AttractViewModel
from exhibit_app.gui.view_models.keyboard_view_model import KeyboardViewModel
from exhibit_app.gui.view_models.staff_view_model import StaffViewModel

if TYPE_CHECKING:
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class KioskProps:
    """What is shown of a kiosk.

    Attributes:
        on: Whether this is a kiosk at all.
        phase: See domain.kiosk.Phase.
        seconds: Left of the warning.
        share: The same as a share of the whole, 1 to 0.
        pixels_per_millimetre: Of this screen; 0 if unknown.
        smallest_target: Millimetres.
        large_letter: Type size in millimetres at which capitals are large enough for all.
        always_large: Whether letters are that large from the beginning.
        staffed: Whether staff are at the pad or in their menu.
    """

    on: bool = False
    phase: str = "active"
    seconds: int = 0
    share: float = 0.0
    pixels_per_millimetre: float = 0.0
    smallest_target: float = 12.0
    large_letter: float = 0.0
    always_large: bool = False
    staffed: bool = False

    @property
    def covered(self) -> bool:
        """Whether something lies over the exhibition that takes all touches."""
        return self.on and (self.phase != "active" or self.staffed)


@QmlElement
@QmlUncreatable("The program makes it")
class KioskViewModel(QObject):
    """The kiosk; off in a window on a desk.

    Signals:
        changed: What is shown is another.
        touched: A visitor touched what lies over the exhibition.
        begin_again_asked: A visitor is done.
    """

    changed = Signal()
    touched = Signal()
    begin_again_asked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = KioskProps()
        self._staff = StaffViewModel(self)
        self._attract = AttractViewModel(session, self)
        self._keyboard = KeyboardViewModel(session, self)

    def show(self, props: KioskProps) -> None:
        """Show another state."""
        if props != self._props:
            self._props = props
            self.changed.emit()

    @property
    def props(self) -> KioskProps:
        """What is shown now."""
        return self._props

    @property
    def staff_room(self) -> StaffViewModel:
        """The staff's view model, for Python."""
        return self._staff

    @property
    def loop(self) -> AttractViewModel:
        """The attract loop's view model, for Python."""
        return self._attract

    @Property(StaffViewModel, constant=True)
    def staff(self) -> StaffViewModel:
        """PIN pad and staff menu."""
        return self._staff

    @Property(KeyboardViewModel, constant=True)
    def keyboard(self) -> KeyboardViewModel:
        """The keyboard on the screen."""
        return self._keyboard

    @Property(AttractViewModel, constant=True)
    def attract(self) -> AttractViewModel:
        """The attract loop."""
        return self._attract

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether this is a kiosk."""
        return self._props.on

    @Property(str, notify=changed)
    def phase(self) -> str:
        """`attract`, `active`, `warning` or `dark`."""
        return self._props.phase

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        """Whether something lies over the exhibition that takes all touches."""
        return self._props.covered

    @Property(int, notify=changed)
    def seconds(self) -> int:
        """Whole seconds left of the warning."""
        return self._props.seconds

    @Property(float, notify=changed)
    def share(self) -> float:
        """What is left of the warning, 1 to 0."""
        return self._props.share

    @Property(float, notify=changed)
    def pixelsPerMillimetre(self) -> float:
        """Of this screen; 0 if unknown."""
        return self._props.pixels_per_millimetre

    @Property(float, notify=changed)
    def smallestTarget(self) -> float:
        """Side of the smallest thing to touch, in millimetres."""
        return self._props.smallest_target

    @Property(float, notify=changed)
    def largeLetter(self) -> float:
        """Type size in millimetres of large letters."""
        return self._props.large_letter

    @Property(bool, notify=changed)
    def alwaysLarge(self) -> bool:
        """Whether letters are large from the beginning."""
        return self._props.always_large

    @Slot()
    def touch(self) -> None:
        """A visitor touched what lies over the exhibition."""
        self.touched.emit()

    @Slot()
    def beginAgain(self) -> None:
        """The visitor is done: the next one may come."""
        self.begin_again_asked.emit()
