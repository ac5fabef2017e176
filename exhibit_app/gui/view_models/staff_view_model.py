"""What staff see after holding the corner: the PIN pad, and behind it their menu."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.kiosk_profile import Staff
from exhibit_app.domain.pin import matches, wait_after

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

Room = Literal["", "pin", "menu", "cleaning", "test", "about"]
MOST_DIGITS = 12
CLEANING_SECONDS = 60
BRIGHTNESS_STEPS = (0.4, 0.55, 0.7, 0.85, 1.0)
VOLUME_STEPS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class StaffProps:
    """What is shown; `wait` and `cleaning_left` are in seconds."""

    room: Room = ""
    digits: int = 0
    wrong: bool = False
    wait: int = 0
    cleaning_left: int = 0
    visits_today: int = 0
    visits_in_week: int = 0


@QmlElement
@QmlUncreatable("The program makes it")
class StaffViewModel(QObject):
    """PIN pad and staff menu.

    Signals:
        changed: What is shown is another.
        room_changed: Staff came, went, or went on; carries the room.
        reload_asked: The collection is to be read again.
        leave_asked: The kiosk is to end.
        restart_asked: The program is to start anew.
        brightness_changed: The screen is brighter or darker; carries 0 to 1.
        volume_changed: What is loudest is louder or quieter; carries 0 to 1.
    """

    changed = Signal()
    room_changed = Signal(str)
    reload_asked = Signal()
    leave_asked = Signal()
    restart_asked = Signal()
    brightness_changed = Signal(float)
    volume_changed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._staff = Staff()
        self._clock: Callable[[], float] = lambda: 0.0
        self._figures: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self._props = StaffProps()
        self._typed = ""
        self._failures = 0
        self._locked_until = 0.0
        self._clean_at = 0.0
        self._brightness = 1.0
        self._volume = 1.0

    def set_up(self, staff: Staff, clock: Callable[[], float]) -> None:
        """Guard the menu as `staff` says."""
        self._staff, self._clock = staff, clock
        self.changed.emit()

    def count_with(self, figures: Callable[[], tuple[int, int]]) -> None:
        """Look up the visits of today and of seven days there when the menu opens."""
        self._figures = figures

    @property
    def props(self) -> StaffProps:
        """What is shown now."""
        return self._props

    def tick(self) -> None:
        """Let time pass for waits and for cleaning."""
        now = self._clock()
        if self._props.room == "cleaning" and now >= self._clean_at:
            self._enter("menu")
        wait = max(0, round(self._locked_until - now + 0.49))
        left = max(0, round(self._clean_at - now + 0.49))
        left = left if self._props.room == "cleaning" else 0
        self._show(replace(self._props, wait=wait, cleaning_left=left))

    @Property(str, notify=changed)
    def room(self) -> str:
        """`pin`, `menu`, `cleaning`, `test`, `about`; empty when nobody of the staff is there."""
        return self._props.room

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits have been typed."""
        return self._props.digits

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the last PIN was wrong."""
        return self._props.wrong

    @Property(int, notify=changed)
    def wait(self) -> int:
        """Seconds until another PIN is looked at."""
        return self._props.wait

    @Property(int, notify=changed)
    def cleaningLeft(self) -> int:
        """Seconds of cleaning left."""
        return self._props.cleaning_left

    @Property(int, notify=changed)
    def visitsToday(self) -> int:
        """Visits counted today."""
        return self._props.visits_today

    @Property(int, notify=changed)
    def visitsInWeek(self) -> int:
        """Visits counted in seven days."""
        return self._props.visits_in_week

    @Property(float, notify=changed)
    def brightness(self) -> float:
        """How bright the screen is, as a share of the full light."""
        return self._brightness

    def set_brightness(self, share: float) -> None:
        """Make the screen as bright as one of the steps."""
        nearest = _nearest(BRIGHTNESS_STEPS, share)
        if nearest != self._brightness:
            self._brightness = nearest
            self.changed.emit()
            self.brightness_changed.emit(nearest)

    @Slot(int)
    def stepBrightness(self, step: int) -> None:
        """One step brighter (1) or darker (-1)."""
        self.set_brightness(_stepped(BRIGHTNESS_STEPS, self._brightness, step))

    @Property(float, notify=changed)
    def volume(self) -> float:
        """How loud anything may be, as a share of what the system allows."""
        return self._volume

    def set_volume(self, share: float) -> None:
        """Let nothing be louder than one of the steps."""
        nearest = _nearest(VOLUME_STEPS, share)
        if nearest != self._volume:
            self._volume = nearest
            self.changed.emit()
            self.volume_changed.emit(nearest)

    @Slot(int)
    def stepVolume(self, step: int) -> None:
        """One step louder (1) or quieter (-1)."""
        self.set_volume(_stepped(VOLUME_STEPS, self._volume, step))

    @Property(str, notify=changed)
    def corner(self) -> str:
        """The corner to hold."""
        return self._staff.corner

    @Property(int, notify=changed)
    def holdMilliseconds(self) -> int:
        """How long to hold it."""
        return round(self._staff.hold_seconds * 1000)

    @Property(str, notify=changed)
    def keys(self) -> str:
        """Keys that do the same."""
        return self._staff.keys

    @Slot()
    def knock(self) -> None:
        """Staff are at the door; without a PIN it stands open."""
        if self._props.room == "":
            self._typed = ""
            self._enter("pin" if self._staff.pin else "menu")

    @Slot(str)
    def press(self, digit: str) -> None:
        """Type a digit."""
        if len(self._typed) < MOST_DIGITS and digit.isdecimal() and self._props.wait == 0:
            self._typed += digit
            self._show(replace(self._props, digits=len(self._typed), wrong=False))

    @Slot()
    def erase(self) -> None:
        """Take back a digit."""
        self._typed = self._typed[:-1]
        self._show(replace(self._props, digits=len(self._typed), wrong=False))

    @Slot()
    def enter(self) -> None:
        """Try the PIN; wrong ones make the next try wait ever longer."""
        typed, self._typed = self._typed, ""
        if self._props.room != "pin" or self._clock() < self._locked_until:
            return
        if matches(typed, self._staff.pin):
            self._failures = 0
            self._enter("menu")
            return
        self._failures += 1
        self._locked_until = self._clock() + wait_after(self._failures)
        self._show(replace(self._props, digits=0, wrong=True))
        self.tick()

    @Slot()
    def leave(self) -> None:
        """Close pad or menu."""
        self._enter("")

    @Slot()
    def clean(self) -> None:
        """Ignore all touches for a minute."""
        self._clean_at = self._clock() + CLEANING_SECONDS
        self._enter("cleaning")
        self.tick()

    @Slot()
    def test(self) -> None:
        """Show what tells whether the screen is sound."""
        self._enter("test")

    @Slot()
    def showAbout(self) -> None:
        """Show what the program is and what it is made of."""
        self._enter("about")

    @Slot()
    def turnBack(self) -> None:
        """From the screen test and the page about the program to the menu."""
        if self._props.room in {"test", "about"}:
            self._enter("menu")

    @Slot()
    def reload(self) -> None:
        """Read the collection again."""
        self._enter("")
        self.reload_asked.emit()

    @Slot()
    def restart(self) -> None:
        """Start the program anew."""
        self.restart_asked.emit()

    @Slot()
    def end(self) -> None:
        """End the kiosk."""
        self.leave_asked.emit()

    def _enter(self, room: Room) -> None:
        today, week = self._figures() if room == "menu" else (0, 0)
        self._show(
            StaffProps(room=room, wait=self._props.wait, visits_today=today, visits_in_week=week)
        )
        self.room_changed.emit(room)

    def _show(self, props: StaffProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()


def _nearest(steps: tuple[float, ...], share: float) -> float:
    return min(steps, key=lambda step: abs(step - share))


def _stepped(steps: tuple[float, ...], level: float, step: int) -> float:
    there = steps.index(level) + step
    return steps[min(max(there, 0), len(steps) - 1)]
