"""Reads nodes by the format's declaration: checks and conversion in one walk.

Whatever is wrong is told and left out; what is sound is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.coordinates import read_coordinates
from exhibit_app.content.field_types import (
    AnyOf,
    ByLanguage,
    Colour,
    Coordinates,
    Field,
    FieldType,
    Identifier,
    IdOf,
    ListOf,
    MediaFile,
    Pointer,
    Record,
    Rights,
    Scalar,
    Words,
)
from exhibit_app.content.nodes import ListNode, MapNode, Node, TextNode, place_within
from exhibit_app.content.pointers import read_pointer
from exhibit_app.content.rights import is_canonical
from exhibit_app.content.scalars import read_scalar
from exhibit_app.content.suggestions import did_you_mean, nearest
from exhibit_app.content.texts import read_words

if TYPE_CHECKING:
    from exhibit_app.content.scope import Scope


_POINT = "a comma parts keys here: write fractions with a point, as in 59.94"


def read_record(record: Record, node: Node, scope: Scope) -> Any | None:  # noqa: ANN401
    """What the record makes of the node; None, with problems told, if it is not sound."""
    if record.kind and isinstance(node, MapNode):
        scope = scope.of(record.kind, node.text("id"))
    values = read_fields(record, node, scope)
    if any(field.required and field.key not in values for field in record.fields):
        return None
    try:
        return record.make(**values)
    except BadValueError as error:
        if _all_sound(record, node, values):
            scope.report(error.code, node.place, error.message, error.hint)
        return None


def _all_sound(record: Record, node: Node, values: dict[str, Any]) -> bool:
    """Whether every key that is written has a value: else what is wrong has been told already."""
    fields = (field.key for field in record.fields if field.key not in values)
    written = (node.get(key) if isinstance(node, MapNode) else None for key in fields)
    return all(value is None or value.is_nothing for value in written)


def read_fields(record: Record, node: Node, scope: Scope) -> dict[str, Any]:
    """The sound values of a record by key."""
    if not isinstance(node, MapNode):
        keys = ", ".join(field.key for field in record.fields)
        message = f"{record.name} has keys, and here is {_what(node)}"
        scope.report("wrong-type", node.place, message, f"its keys are {keys}")
        return {}
    misspelt = _report_unknown_keys(record.name, [one.key for one in record.fields], node, scope)
    values: dict[str, Any] = {}
    for field in record.fields:
        value = node.get(field.key)
        if value is None or value.is_nothing:
            if field.key not in misspelt:
                _report_absent(record, field, node, scope)
        elif (read := read_value(field.type, field.key, value, scope)) is not None:
            values[field.key] = read
    return values


def read_value(kind: FieldType, key: str, node: Node, scope: Scope) -> Any | None:  # noqa: ANN401
    """The value of a node; None, with problems told, if it is not sound."""
    match kind:
        case Words():
            return read_words(key, node, scope)
        case Coordinates():
            return _coordinates(key, node, scope)
        case ListOf():
            return _list(kind, key, node, scope)
        case ByLanguage():
            return _by_language(kind, key, node, scope)
        case Record():
            return read_record(kind, node, scope)
        case _:
            return _text(kind, key, node, scope)


def _text(kind: Scalar | Pointer, key: str, node: Node, scope: Scope) -> object | None:
    if not isinstance(node, TextNode):
        hint = "put a date with [ ] or { } in quotes" if "date" in key else ""
        message = f"{key} is a single value, and here is {_what(node)}"
        scope.report("wrong-type", node.place, message, hint)
        return None
    try:
        if isinstance(kind, IdOf | AnyOf | MediaFile):
            return read_pointer(kind, node.value, scope)
        value = read_scalar(kind, node.value)
    except BadValueError as error:
        scope.report(error.code, node.place, f"{key}: {error.message}", error.hint)
        return None
    if isinstance(kind, Rights) and not is_canonical(node.value):
        message = f"{key}: '{node.value}' is understood as {value}"
        scope.report("rights-form", node.place, message, f"write {value}")
    return value


def _list(kind: ListOf, key: str, node: Node, scope: Scope) -> tuple[Any, ...] | None:
    if not isinstance(node, ListNode):
        hint = f"write {key}: [{node.value}]" if isinstance(node, TextNode) else "begin with '- '"
        scope.report("wrong-type", node.place, f"{key} is a list, and here is {_what(node)}", hint)
        return None
    values = []
    for item in _without_doubles(kind, node.items, scope):
        value = read_value(kind.item, key, item, scope)
        if value is not None:
            values.append(value)
    most = kind.at_most if kind.at_most is not None else len(node.items)
    if not kind.at_least <= len(node.items) <= most:
        wanted = f"at least {kind.at_least}" if kind.at_most is None else str(kind.at_most)
        message = f"{key} has {len(node.items)} values where {wanted} belong"
        scope.report("wrong-type", node.place, message)
        return None
    return tuple(values) if len(values) >= kind.at_least else None


def _without_doubles(kind: ListOf, items: list[Node], scope: Scope) -> list[Node]:
    """The items without those whose id an earlier one has."""
    record = kind.item
    if not isinstance(record, Record) or record.fields[0].type != Identifier():
        return items
    first: dict[str, Node] = {}
    kept = []
    for item in items:
        id_ = item.text("id") if isinstance(item, MapNode) else ""
        if id_ and first.setdefault(id_, item) is not item:
            line = first[id_].place[0]
            message = f"{record.name} '{id_}' already stands in line {line}"
            place = place_within(item, "id")
            scope.report("duplicate-id", place, message, "give each an id of its own")
        else:
            kept.append(item)
    return kept


def _by_language(
    kind: ByLanguage, key: str, node: Node, scope: Scope
) -> tuple[tuple[str, Any], ...] | None:
    if not isinstance(node, MapNode):
        message = f"{key} has one value for each language, and here is {_what(node)}"
        hint = f"write {key}: {{{scope.languages[0]}: …}}"
        scope.report("wrong-type", node.place, message, hint)
        return None
    values = []
    for language, entry in node.entries.items():
        if language in scope.languages:
            values.append((language, read_value(kind.item, key, entry.value, scope)))
        else:
            message = f"'{language}' is not a language of this collection"
            hint = did_you_mean(language, scope.languages)
            scope.report("unknown-language", entry.place, message, hint)
    return tuple((language, value) for language, value in values if value is not None)


def _coordinates(key: str, node: Node, scope: Scope) -> tuple[float, float] | None:
    latitude = node.get("latitude") if isinstance(node, MapNode) else None
    longitude = node.get("longitude") if isinstance(node, MapNode) else None
    if not isinstance(latitude, TextNode) or not isinstance(longitude, TextNode):
        message = f"{key} is not a latitude and a longitude"
        hint = f"write {key}: {{latitude: 59.94, longitude: 30.31}}"
        scope.report("bad-coordinates", node.place, message, hint)
        return None
    assert isinstance(node, MapNode)  # noqa: S101 - or they would not have been found
    _report_unknown_keys(key, ["latitude", "longitude"], node, scope)
    try:
        return read_coordinates(latitude.value, longitude.value)
    except BadValueError as error:
        scope.report(error.code, latitude.place, error.message, error.hint)
        return None


def _report_unknown_keys(name: str, known: list[str], node: MapNode, scope: Scope) -> set[str]:
    """Tells of keys that are none of the known ones; returns those that were probably meant."""
    meant = set()
    for key, entry in node.entries.items():
        if key not in known:
            is_fraction = key.isdecimal() and entry.value.is_nothing
            hint = _POINT if is_fraction else did_you_mean(key, known)
            scope.report("unknown-key", entry.place, f"{name} has no key '{key}'", hint)
            meant.add(nearest(key, known))
    return meant


def _report_absent(record: Record, field: Field, node: MapNode, scope: Scope) -> None:
    code = "missing-key" if field.required else field.wanted
    if field.type == Colour() and field.key in node.entries:
        hint = 'put the colour in quotes, as in "#1d2428": without them # begins a comment'
        place = node.entries[field.key].place
        scope.report("bad-colour", place, f"{field.key} has no colour", hint)
    elif code:
        name = f"{record.name} '{id_}'" if (id_ := node.text("id")) else record.name
        hint = f"add {field.key}: … ({field.about.removesuffix('.')})"
        scope.report(code, node.place, f"{name} has no {field.key}", hint)


def _what(node: Node) -> str:
    match node:
        case TextNode(value=value):
            return f"the text '{value[:40]}'" if value else "nothing"
        case ListNode():
            return "a list"
        case MapNode():
            return "a map of keys"
        case _:
            assert_never(node)
