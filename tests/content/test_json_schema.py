"""Editors accept what the program accepts, and underline what it refuses."""

from __future__ import annotations

import re

import jsonschema
import pytest

from exhibit_app.content.json_schema import combined_schema, file_schemas
from exhibit_app.content.nodes import ListNode, MapNode, TextNode
from exhibit_app.content.yaml_reader import read_yaml
from tests.conftest import SEEDS
from tests.content.conftest import SOUND
from tests.content.test_bad_collections import CASES, ROOT

KINDS = {
    "collection.yaml": "collection",
    "sources.yaml": "sources",
    "people.yaml": "people",
    "localities.yaml": "localities",
    "events.yaml": "events",
    "works/works.yaml": "works",
}
# What a schema of one file can see: neither other files nor the meaning of dates and addresses.
STRUCTURAL = {
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-value",
    "out-of-range",
    "bad-id",
    "bad-coordinates",
    "swapped-coordinates",
    "bad-colour",
    "bad-rights",
    "bad-address",
    "bad-pattern",
}
SCHEMAS = file_schemas()


def files_of(folder):
    """Kind and content of each YAML file and front matter of a collection."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name in KINDS:
            yield KINDS[name], path.read_text("utf-8")
        elif name.startswith("exhibitions/"):
            yield "exhibition", path.read_text("utf-8")
        elif name.startswith("articles/"):
            kind = "article" if name.endswith(".en.md") else "translated-article"
            yield kind, path.read_text("utf-8").split("---")[1]


def plain_data(node):
    """The node as an editor's YAML 1.2 reads it."""
    match node:
        case MapNode(entries=entries):
            return {key: plain_data(entry.value) for key, entry in entries.items()}
        case ListNode(items=items):
            return [plain_data(item) for item in items]
        case TextNode(value=value, plain=True) if re.fullmatch(r"-?\d+", value):
            return int(value)
        case TextNode(value=value, plain=True) if re.fullmatch(r"-?\d+\.\d+", value):
            return float(value)
        case TextNode(value="true" | "false", plain=True):
            return node.value == "true"
        case TextNode(value=value):
            return value


def mistakes(folder):
    return [
        f"{kind}: {error.message}"
        for kind, text in files_of(folder)
        for error in jsonschema.Draft7Validator(SCHEMAS[kind]).iter_errors(
            plain_data(read_yaml(text)[0])
        )
    ]


@pytest.mark.parametrize("schema", [*SCHEMAS.values(), combined_schema()])
def test_the_schemas_are_schemas(schema):
    jsonschema.Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("folder", [SEEDS, SOUND], ids=["shipped", "sound"])
def test_sound_collections_are_accepted(folder):
    assert mistakes(folder) == []


@pytest.mark.parametrize("code", sorted(STRUCTURAL))
def test_structural_problems_are_underlined(code):
    assert code in CASES
    assert len(mistakes(ROOT / code)) == 1


def test_the_combined_schema_accepts_every_kind_of_file():
    validator = jsonschema.Draft7Validator(combined_schema())
    for _, text in files_of(SOUND):
        validator.validate(plain_data(read_yaml(text)[0]))
    assert not validator.is_valid({"evnts": []})
