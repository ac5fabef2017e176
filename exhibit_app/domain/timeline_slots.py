"""A row of a timeline while it is being filled: what stands where, and what is in the way."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.domain.timeline_units import Unit


@dataclass(slots=True, eq=False)
class Slot:
    """A mark on its way to its place; it takes `left` to `right` of its row, in pixels.

    `head`, `count`, `first` and `last` are as in `Unit`, for all that was put together here;
    `members` are the table's rows of those that came one by one.
    """

    x: float
    left: float
    right: float
    head: int
    count: int
    first: float
    last: float
    members: list[int]
    label: float = 0.0
    dated: bool = False
    pictured: bool = False
    flipped: bool = False
    reserved: bool = False

    def take(self, left: float, right: float, *, flipped: bool) -> None:
        """Become a label from `left` to `right`."""
        self.left, self.right, self.label, self.flipped = left, right, right - left, flipped

    def add(self, unit: Unit) -> None:
        """Stand for `unit` too."""
        self.count += unit.count
        self.first, self.last = min(self.first, unit.first), max(self.last, unit.last)
        self.members += [unit.head] if unit.count == 1 else []


def new_slot(unit: Unit, mark: float) -> Slot:
    """A slot as wide as a mark."""
    half = mark / 2
    members = [unit.head] if unit.count == 1 else []
    return Slot(
        unit.x, unit.x - half, unit.x + half,
        unit.head, unit.count, unit.first, unit.last, members,
    )  # fmt: skip


def _x(slot: Slot) -> float:
    return slot.x


@dataclass(slots=True)
class Row:
    """Slots in the order of their place, `gap` pixels or more apart."""

    gap: float
    slots: list[Slot] = field(default_factory=list)

    def insert(self, slot: Slot) -> None:
        """Put a slot in its order."""
        insort(self.slots, slot, key=_x)

    def touching(self, left: float, right: float) -> Iterator[Slot]:
        """What stands less than a gap from `left` to `right`."""
        middle = bisect_left(self.slots, (left + right) / 2, key=_x)
        for slot in reversed(self.slots[:middle]):
            if slot.right <= left - self.gap:
                break
            yield slot
        for slot in self.slots[middle:]:
            if slot.left >= right + self.gap:
                break
            yield slot

    def is_free(self, left: float, right: float) -> bool:
        """Whether nothing is touching."""
        return next(self.touching(left, right), None) is None

    def neighbours(self, x: float) -> tuple[Slot | None, Slot | None]:
        """The slots before and after a place where none stands yet."""
        index = bisect_left(self.slots, x, key=_x)
        before = self.slots[index - 1] if index else None
        return before, self.slots[index] if index < len(self.slots) else None

    def beside(self, slot: Slot) -> tuple[Slot | None, Slot | None]:
        """The slots before and after one of the row's own."""
        index = self.slots.index(slot)
        before = self.slots[index - 1] if index else None
        return before, self.slots[index + 1] if index + 1 < len(self.slots) else None

    def move(self, slot: Slot, x: float) -> None:
        """Move a slot as far as its neighbours let it."""
        before, after = self.beside(slot)
        shift = x - slot.x
        clear_before = before is None or before.right + self.gap <= slot.left + shift
        clear_after = after is None or after.left - self.gap >= slot.right + shift
        if clear_before and clear_after:
            slot.x, slot.left, slot.right = x, slot.left + shift, slot.right + shift
