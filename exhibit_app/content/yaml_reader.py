"""Reads YAML into nodes that know their place, and nothing in it can harm or stall the program."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from exhibit_app.content.nodes import Entry, ListNode, MapNode, Node, Place, TextNode
from exhibit_app.content.yaml_errors import YamlFault, explain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_DEPTH = 32
MAX_REPEATED = 100_000
"""Values that aliases may repeat in one file."""

_TOLD_EVERY = 20_000
_FOLDING_STYLES = ("", None, ">", "'")
_LINE_BREAKS = re.compile(r"\n+(?!$)")

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(
    text: str, progress: Callable[[float], None] | None = None
) -> tuple[Node | None, list[YamlFault]]:
    """The one document of a YAML text, and what is wrong with it; None when it is unreadable.

    Values stay texts, as they are written: only the format decides that one is a number.
    `progress` is told now and then what share of the text has been read.
    """
    composer = _Composer()
    try:
        for number, event in enumerate(_events(text)):
            composer.take(event)
            if progress is not None and number % _TOLD_EVERY == 0:
                progress(event.start_mark.index / max(len(text), 1))
    except yaml.YAMLError as error:
        return None, [*composer.faults, explain(error, text)]
    except YamlFault as fault:
        return None, [*composer.faults, fault]
    return composer.root, composer.faults


def _events(text: str) -> Iterator[yaml.Event]:
    parser = _Parser(_Pieces(text))
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


@dataclass(slots=True)
class _Pieces:
    """A text as a file; the parser would copy it if it were given the whole."""

    text: str
    begin: int = 0

    def read(self, length: int = 4_096, /) -> str:
        self.begin += length
        return self.text[self.begin - length : self.begin]


@dataclass(slots=True)
class _Composer:
    """Builds nodes from parser events with a stack of its own, so that depth costs no recursion."""

    root: Node | None = None
    faults: list[YamlFault] = field(default_factory=list)
    _open: list[ListNode | MapNode] = field(default_factory=list)
    _keys: list[TextNode | None] = field(default_factory=list)
    _anchors: dict[str, Node] = field(default_factory=dict)
    _repeated: int = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                node = TextNode(*_place(event), _text(event), not event.style)
                self._begin(event, node)
                self._put(node)
            case yaml.MappingStartEvent():
                self._enter(event, MapNode(*_place(event)))
            case yaml.SequenceStartEvent():
                self._enter(event, ListNode(*_place(event)))
            case yaml.CollectionEndEvent():
                self._keys.pop()
                self._put(self._open.pop())
            case yaml.AliasEvent():
                self._put(self._repeat(event))
            case yaml.DocumentStartEvent() if self.root is not None:
                message = "a second document begins here"
                raise YamlFault("bad-yaml", _place(event), message, "remove the line '---'")

    def _enter(self, event: yaml.CollectionStartEvent, node: ListNode | MapNode) -> None:
        self._begin(event, node)
        if len(self._open) >= MAX_DEPTH:
            message = f"lists and maps stand in each other more than {MAX_DEPTH} deep"
            raise YamlFault("unsafe-yaml", node.place, message)
        self._open.append(node)
        self._keys.append(None)

    def _begin(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, node: Node) -> None:
        if event.anchor:
            self._anchors[event.anchor] = node
        if event.tag not in {None, "!"}:
            fault = YamlFault(
                "unsafe-yaml",
                node.place,
                f"the tag '{event.tag}' has no meaning here",
                "write the value alone; quotes make anything a text",
            )
            self.faults.append(fault)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        match self._open[-1]:
            case ListNode(items=items):
                items.append(node)
            case MapNode() as parent:
                self._put_in_map(parent, node)

    def _put_in_map(self, parent: MapNode, node: Node) -> None:
        key = self._keys[-1]
        if key is None:
            if not isinstance(node, TextNode):
                message = "a key must be a text"
                hint = "a text that begins with [ or { stands in quotes"
                raise YamlFault("bad-yaml", node.place, message, hint)
            self._keys[-1] = node
            return
        self._keys[-1] = None
        first = parent.entries.get(key.value)
        if first is None:
            parent.entries[sys.intern(key.value)] = Entry(*key.place, node)
            return
        message = f"the key '{key.value}' already stands in line {first.line}"
        hint = "keep one of the two; now the first one counts"
        self.faults.append(YamlFault("duplicate-key", key.place, message, hint))

    def _repeat(self, event: yaml.AliasEvent) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None or node in self._open:
            message = f"'*{event.anchor}' repeats what is not written before it"
            raise YamlFault("unsafe-yaml", _place(event), message)
        self._repeated += _count(node, MAX_REPEATED)
        if self._repeated > MAX_REPEATED:
            message = "aliases repeat too much"
            raise YamlFault("unsafe-yaml", _place(event), message, "write it out where it is meant")
        return node


def _text(event: yaml.ScalarEvent) -> str:
    """The text, in which an empty line parts paragraphs however it is written.

    YAML folds the empty line between two paragraphs into a single line break, but for texts
    that begin with `|`.
    """
    folded = event.style in _FOLDING_STYLES and "\n" in event.value
    return _LINE_BREAKS.sub("\n\n", event.value) if folded else event.value


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return _from_one(mark.line), mark.column + 1


@lru_cache(1)
def _from_one(line: int) -> int:
    """The same number for all that stands in a line, not an equal one: of that there is much."""
    return line + 1


def _count(node: Node, limit: int) -> int:
    """Values within a node, aliases written out; counting stops a little over `limit`."""
    counted, waiting = 0, [node]
    while waiting and counted <= limit:
        counted += 1
        match waiting.pop():
            case ListNode(items=items):
                waiting.extend(items)
            case MapNode(entries=entries):
                waiting.extend(entry.value for entry in entries.values())
            case TextNode():
                pass
    return counted
