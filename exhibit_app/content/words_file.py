"""One words file while it is read: its keys, and everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exhibit_app.content.nodes import Entry, ListNode, MapNode, Node, TextNode
from exhibit_app.content.suggestions import did_you_mean
from exhibit_app.content.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_LARGEST_BYTES = 1_000_000
_NOWHERE = MapNode(1, 1)


class WordsError(ValueError):
    """Words that cannot be used; the message names the file and all that is wrong in it."""


@dataclass(slots=True)
class WordsFile:
    """A words file and its faults so far."""

    path: Path
    faults: list[str] = field(default_factory=list)

    def read(self) -> MapNode:
        """The whole file as a map; empty, with a fault noted, if it is none."""
        try:
            if self.path.stat().st_size > _LARGEST_BYTES:
                self.faults.append(f"more than {_LARGEST_BYTES:,} bytes are no words file")
                return _NOWHERE
            text = self.path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            self.faults.append(f"cannot be read: {error}")
            return _NOWHERE
        root, faults = read_yaml(text)
        self.faults += [f"line {fault.place[0]}: {fault.message}" for fault in faults]
        return self.as_map(root, "the file")

    def fault(self, node: Node | Entry, message: str) -> None:
        """Notes what is wrong at `node`."""
        self.faults.append(f"line {node.line}: {message}")

    def raise_faults(self) -> None:
        """Ends the reading if anything is wrong.

        Raises:
            WordsError: Something is.
        """
        if self.faults:
            message = f"{self.path}: {'; '.join(self.faults)}"
            raise WordsError(message)

    def as_map(self, node: Node | None, name: str) -> MapNode:
        """`node` as a map; a key with nothing after it is an empty one."""
        match node:
            case MapNode():
                return node
            case TextNode(is_nothing=True) | None:
                return _NOWHERE
            case _:
                self.fault(node, f"{name} must be keys with values")
                return _NOWHERE

    def text(self, node: Node | None, name: str) -> str:
        """`node` as a text; "" with a fault noted if it is none."""
        if isinstance(node, TextNode):
            return node.value
        if node is not None:
            self.fault(node, f"{name} must be a text")
        return ""

    def texts(self, node: Node | None, name: str) -> tuple[str, ...]:
        """`node` as a list of texts; empty with a fault noted if it is none."""
        if isinstance(node, ListNode):
            return tuple(self.text(item, name) for item in node.items)
        if node is not None:
            self.fault(node, f"{name} must be a list")
        return ()

    def check_keys(
        self, parent: MapNode, prefix: str, known: Collection[str], needed: Iterable[str]
    ) -> None:
        """Notes the keys that nobody knows and, in one fault, those that are missing."""
        for key, entry in parent.entries.items():
            if key not in known:
                self.fault(
                    entry, f"unknown key '{prefix}{key}' {did_you_mean(key, known)}".rstrip()
                )
        missing = [f"{prefix}{key}" for key in needed if key not in parent.entries]
        if missing:
            self.faults.append(f"missing: {', '.join(missing)}")
