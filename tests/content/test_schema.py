"""The declaration of the format agrees with what is built from it and with what is shipped."""

from __future__ import annotations

import dataclasses

from exhibit_app import paths
from exhibit_app.content.field_types import ByLanguage, ListOf, Record
from exhibit_app.content.problem_codes import PROBLEM_CODES
from exhibit_app.content.schema import FILES
from exhibit_app.content.schema_basics import TYPEFACES
from exhibit_app.content.schema_exhibition import PALETTE
from exhibit_app.domain.theme import Palette, Theme


def records_in(kind):
    match kind:
        case Record(fields=fields):
            yield kind
            for field in fields:
                yield from records_in(field.type)
        case ListOf(item=item) | ByLanguage(item=item):
            yield from records_in(item)


RECORDS = {record.name: record for file in FILES for record in records_in(file.record)}


def test_every_key_of_a_domain_record_is_a_field_of_it():
    for record in RECORDS.values():
        if dataclasses.is_dataclass(record.make):
            known = {field.name for field in dataclasses.fields(record.make)}
            assert {field.key for field in record.fields} <= known, record.name


def test_what_the_domain_needs_is_required():
    for record in RECORDS.values():
        if dataclasses.is_dataclass(record.make):
            needed = {
                field.name
                for field in dataclasses.fields(record.make)
                if field.default is dataclasses.MISSING
                and field.default_factory is dataclasses.MISSING
            }
            assert needed <= {field.key for field in record.fields if field.required}, record.name


def test_every_key_is_explained_and_stands_once():
    for record in RECORDS.values():
        keys = [field.key for field in record.fields]
        assert len(keys) == len(set(keys))
        assert record.about.endswith(".")
        assert all(field.about.endswith(".") for field in record.fields), record.name


def test_what_is_wanted_is_a_kind_of_problem():
    wanted = {field.wanted for record in RECORDS.values() for field in record.fields} - {""}
    assert wanted <= set(PROBLEM_CODES)


def test_all_colours_can_be_written():
    written = {field.key for field in PALETTE.fields}
    assert written == set(Palette._fields)


def test_typefaces_are_those_that_are_shipped():
    shipped = {file.name.partition("-")[0] for file in (paths.assets() / "fonts").glob("*.ttf")}
    assert {name.replace(" ", "") for name in TYPEFACES} == shipped
    theme = Theme()
    assert {theme.display, theme.reading, theme.interface} <= set(TYPEFACES)
