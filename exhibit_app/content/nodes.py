"""What a YAML file says before anyone asks what it means: texts, lists and maps in their place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
"""Line and column, both counted from 1."""

_NOTHING = frozenset({"~", "null", "Null", "NULL"})


@dataclass(slots=True, eq=False)
class _Placed:
    """What stands somewhere: two numbers, as millions of these are held at a time."""

    line: int
    column: int

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.line, self.column


@dataclass(slots=True, eq=False)
class TextNode(_Placed):
    """A text, number or date, kept as it is written; `plain` when it stands without quotes."""

    value: str
    plain: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written after the key."""
        return not self.value.strip() or (self.plain and self.value in _NOTHING)


@dataclass(slots=True, eq=False)
class ListNode(_Placed):
    """A list."""

    items: list[Node] = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written between the brackets."""
        return not self.items


@dataclass(slots=True, eq=False)
class Entry(_Placed):
    """The value of a key, and where the key stands."""

    value: Node


@dataclass(slots=True, eq=False)
class MapNode(_Placed):
    """Keys and values in the order they are written."""

    entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written between the braces."""
        return not self.entries

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def text(self, key: str) -> str:
        """The value of a key if it is a text, else an empty one."""
        value = self.get(key)
        return value.value if isinstance(value, TextNode) else ""


Node: TypeAlias = TextNode | ListNode | MapNode


Step: TypeAlias = str | tuple[str, str]
"""A key of a map, or the item of a list whose key has that value."""


def place_within(node: Node, *steps: Step) -> Place:
    """Where a value within `node` stands, or the nearest thing around it that there is."""
    place = node.place
    for step in steps:
        match node, step:
            case MapNode(), str() if step in node.entries:
                entry = node.entries[step]
                place, node = entry.place, entry.value
            case ListNode(), (key, value):
                found = [one for one in node.items if isinstance(one, MapNode)]
                found = [one for one in found if one.text(key) == value]
                if not found:
                    return place
                node = found[0]
                place = node.place
            case _:
                return place
    return place
