"""Derives JSON Schemas from the format's declaration, so that editors complete and check YAML."""

from __future__ import annotations

import re
from typing import Any, TypeAlias, assert_never

from exhibit_app.content.field_types import (
    AnyOf,
    ByLanguage,
    Colour,
    Coordinates,
    EdtfDate,
    FieldType,
    Flag,
    Identifier,
    IdOf,
    Language,
    ListOf,
    MediaFile,
    Number,
    NumberedFiles,
    OneOf,
    Phrase,
    Record,
    Rights,
    WebAddress,
    Words,
)
from exhibit_app.content.rights import LICENCES, RIGHTS_STATEMENTS
from exhibit_app.content.scalars import COLOUR_PATTERN, ID_PATTERN, LANGUAGE_PATTERN
from exhibit_app.content.schema import FILES

Schema: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_PLAIN: Schema = {"type": ["string", "number"]}
_ID: Schema = {"type": ["string", "integer"], "pattern": f"^{ID_PATTERN}$"}


def file_schemas() -> dict[str, Schema]:
    """A schema for each kind of file, by the kind's name."""
    return {file.name: _document(_record(file.record), file.path) for file in FILES}


def combined_schema() -> Schema:
    """One schema that holds those of all files under `definitions` and accepts any of them."""
    definitions = {file.name: _record(file.record) for file in FILES}
    choices = [{"$ref": f"#/definitions/{name}"} for name in definitions]
    return _document({"anyOf": choices, "definitions": definitions}, "any file of a collection")


def _document(schema: Schema, title: str) -> Schema:
    return {"$schema": _DRAFT, "title": title, **schema}


def _record(record: Record) -> Schema:
    return {
        "description": record.about,
        "type": "object",
        "properties": {
            field.key: {**_schema(field.type), "description": field.about}
            for field in record.fields
        },
        "required": [field.key for field in record.fields if field.required],
        "additionalProperties": False,
    }


def _schema(kind: FieldType) -> Schema:  # noqa: PLR0911 - one for each type
    match kind:
        case Record():
            return _record(kind)
        case ListOf():
            return _list(kind)
        case ByLanguage(item=item):
            return _by_language(_schema(item))
        case Words():
            return {"anyOf": [_PLAIN, _by_language(_PLAIN)]}
        case Coordinates():
            return _coordinates()
        case Number():
            whole = "integer" if kind.whole else "number"
            return {"type": whole, "minimum": kind.low, "maximum": kind.high}
        case Flag():
            return {"type": "boolean"}
        case OneOf(words=words):
            return {"enum": list(words)}
        case _:
            return _text(kind)


def _text(  # noqa: PLR0911 - one for each type
    kind: Phrase
    | Identifier
    | IdOf
    | AnyOf
    | EdtfDate
    | Colour
    | Rights
    | WebAddress
    | Language
    | MediaFile
    | NumberedFiles,
) -> Schema:
    match kind:
        case Phrase():
            return _PLAIN
        case EdtfDate():
            return {"type": ["string", "integer"]}
        case Identifier() | IdOf():
            return _ID
        case AnyOf(kinds=kinds):
            return _matching(f"(?:{'|'.join(kinds)}):{ID_PATTERN}")
        case Colour():
            return _matching(COLOUR_PATTERN)
        case Rights():
            return _rights()
        case WebAddress():
            return _matching(r"https?://\S+")
        case Language():
            return _matching(LANGUAGE_PATTERN)
        case MediaFile(suffixes=suffixes):
            return _matching(rf"[^/\\].*(?:{'|'.join(map(_any_case, suffixes))})")
        case NumberedFiles():
            return _matching(r"[^/\\].*\{number\}[^/]*")
        case _:
            assert_never(kind)


def _matching(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^{pattern}$"}


def _by_language(value: Schema) -> Schema:
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^{LANGUAGE_PATTERN}$"},
        "additionalProperties": value,
        "minProperties": 1,
    }


def _list(kind: ListOf) -> Schema:
    schema: Schema = {"type": "array", "items": _schema(kind.item)}
    if kind.at_least:
        schema["minItems"] = kind.at_least
    if kind.at_most is not None:
        schema["maxItems"] = kind.at_most
    return schema


def _coordinates() -> Schema:
    return {
        "type": "object",
        "properties": {
            "latitude": {"type": "number", "minimum": -90, "maximum": 90},
            "longitude": {"type": "number", "minimum": -180, "maximum": 180},
        },
        "required": ["latitude", "longitude"],
        "additionalProperties": False,
    }


def _rights() -> Schema:
    usual = [f"http://rightsstatements.org/vocab/{code}/1.0/" for code in RIGHTS_STATEMENTS]
    others = _matching(r"https?://(?:www\.)?(?:rightsstatements|creativecommons)\.org/\S+")
    return {"anyOf": [{"enum": [*usual, *LICENCES]}, others]}


def _any_case(suffix: str) -> str:
    letters = (f"[{one}{one.upper()}]" if one.isalpha() else re.escape(one) for one in suffix)
    return "".join(letters)
