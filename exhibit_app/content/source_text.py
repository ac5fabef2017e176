"""Opens the text files of a collection, whatever state they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.content.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.content.nodes import Node
    from exhibit_app.content.scope import Scope

MAX_YAML_BYTES = 16_000_000
MAX_EVENTS_BYTES = 400_000_000
"""A hundred thousand events in three languages have about 230 MB."""
MAX_ARTICLE_BYTES = 2_000_000

_EVENTS = "events.yaml"
_BEGINNING = (1, 1)


def read_text(scope: Scope, max_bytes: int) -> str | None:
    """The text of the scope's file; None, with a problem told, if it cannot be had."""
    try:
        size = scope.tree.size(scope.path)
        if size > max_bytes:
            message = f"the file has {size / 1e6:.0f} MB, and {max_bytes / 1e6:.0f} MB are enough"
            scope.report("too-large", _BEGINNING, message, "is it really a text?")
            return None
        return _decoded(scope.tree.read_bytes(scope.path), scope)
    except UnsafePathError as error:
        scope.report("unsafe-path", _BEGINNING, error.message, error.hint)
    except FileNotFoundError:
        message = "what is called so is no file"
        scope.report("unreadable-file", _BEGINNING, message, "put a text file in its place")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"the file cannot be opened: {reason}"
        scope.report("unreadable-file", _BEGINNING, message, "look at its permissions")
    return None


def read_yaml_file(scope: Scope) -> Node | None:
    """What the scope's file says; None, with problems told, if it cannot be understood."""
    long = scope.path == _EVENTS
    text = read_text(scope, MAX_EVENTS_BYTES if long else MAX_YAML_BYTES)
    return None if text is None else read_yaml_text(text, scope, scope.progress if long else None)


def read_yaml_text(
    text: str, scope: Scope, progress: Callable[[float], None] | None = None
) -> Node | None:
    """What a YAML text of the scope's file says; None, with problems told, if it is unreadable."""
    node, faults = read_yaml(text, progress)
    for fault in faults:
        scope.report(fault.code, fault.place, fault.message, fault.hint)
    return node


def _decoded(content: bytes, scope: Scope) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = (before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        scope.report("bad-encoding", place, "the file is not text in UTF-8", "save it as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
