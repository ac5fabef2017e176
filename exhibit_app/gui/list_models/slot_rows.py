"""Rows on delegates that are made once: a row that goes leaves its own to one that comes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from dataclasses import Field

    from exhibit_app.gui.list_models.rows_model import RowsModel


class Keyed(Protocol):
    """A frozen dataclass that is known by its key."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def key(self) -> str:
        """The same as long as it is the same thing; "" for a slot that shows nothing."""
        ...


Row = TypeVar("Row", bound=Keyed)

_GOES, _CHANGES, _COMES = range(3)


class Step(NamedTuple):
    """The change of one row; those of several models can be taken together, in their order.

    `turn` lets go what goes before anything changes, and that before anything comes.
    """

    turn: int
    rank: float
    take: Callable[[], None]


class SlotRows(Generic[Row]):
    """Leads a model that is not keyed from the rows that it shows to others."""

    def __init__(self, model: RowsModel[Row]) -> None:
        self._model = model
        self._free: list[int] = []

    def steps(self, rows: Sequence[Row], rank: Callable[[Row], float]) -> Iterator[Step]:
        """What is to be done; what was not done of the steps before is no longer."""
        coming = {row.key: row for row in rows}
        self._free = []
        for slot, row in enumerate(self._model.rows):
            wanted = coming.pop(row.key, None)
            if not row.key:
                self._free.append(slot)
            elif wanted is None:
                yield Step(_GOES, 0.0, partial(self._leave, slot))
            elif wanted != row:
                yield Step(_CHANGES, rank(wanted), partial(self._model.put, slot, wanted))
        for row in coming.values():
            yield Step(_COMES, rank(row), partial(self._come, row))

    def _leave(self, slot: int) -> None:
        self._model.put(slot, replace(self._model.rows[slot], key=""))
        self._free.append(slot)

    def _come(self, row: Row) -> None:
        slot = self._free.pop() if self._free else len(self._model.rows)
        self._model.put(slot, row)
