"""Nodes are read by the format's declaration; what is unsound is told and left out."""

from __future__ import annotations

import pytest

from exhibit_app.content.field_types import (
    AnyOf,
    ByLanguage,
    Coordinates,
    Field,
    Identifier,
    IdOf,
    ListOf,
    MediaFile,
    Number,
    Record,
    Words,
)
from exhibit_app.content.values import read_record, read_value
from exhibit_app.content.yaml_reader import read_yaml
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import Text, plain

STOP = Record(
    "stop",
    "A stop.",
    (
        Field("id", Identifier(), "Its id.", required=True),
        Field("text", Words(), "What is said."),
        Field("target", AnyOf(("event", "work")), "What is shown.", wanted="missing-alt"),
        Field("region", ListOf(Number(0, 1), 2, 2), "A part."),
    ),
)


def read(kind, text, scope):
    node, faults = read_yaml(f"key: {text}")
    assert not faults
    value = read_value(kind, "key", node.get("key"), scope)
    return value, [problem.code for problem in scope.problems.found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge", plain("The bridge")),
        ("{vi: Cầu, en: Bridge}", Text({"en": "Bridge", "vi": "Cầu"})),
        ("1954", plain("1954")),
    ],
)
def test_texts(scope, text, value):
    assert read(Words(), text, scope) == (value, [])


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ("{en: Bridge}", Text({"en": "Bridge"}), ["missing-translation"]),
        ("{en: Bridge, vi: }", Text({"en": "Bridge"}), ["missing-translation"]),
        (
            "{en: Bridge, vi: Cầu, fr: Pont}",
            Text({"en": "Bridge", "vi": "Cầu"}),
            ["unknown-language"],
        ),
        ("{en: Stop, look, vi: Cầu}", Text({"en": "Stop", "vi": "Cầu"}), ["unknown-language"]),
        ("{en: [a], vi: Cầu}", Text({"vi": "Cầu"}), ["wrong-type", "missing-translation"]),
        ("{en: '', vi: ''}", None, ["missing-key"]),
        ("[a]", None, ["wrong-type"]),
    ],
)
def test_texts_with_faults(scope, text, value, codes):
    assert read(Words(), text, scope) == (value, codes)


def test_a_comma_that_breaks_a_text_is_recognised(scope):
    read(Words(), "{en: Wait, and see, vi: Chờ}", scope)
    (problem,) = scope.problems.found
    assert "comma before 'and see'" in problem.message
    assert "quotes" in problem.hint


@pytest.mark.parametrize(
    ("kind", "text", "value", "codes"),
    [
        (IdOf("event"), "opening", "opening", []),
        (IdOf("event"), "openin", None, ["unknown-reference"]),
        (IdOf("event"), "[opening]", None, ["wrong-type"]),
        (AnyOf(("event", "work")), "work:drawing", Reference("work", "drawing"), []),
        (AnyOf(("event", "work")), "drawing", None, ["unknown-reference"]),
        (AnyOf(("event", "work")), "person:engineer", None, ["unknown-reference"]),
        (ListOf(IdOf("event")), "[opening, closing]", ("opening",), ["unknown-reference"]),
        (ListOf(IdOf("event")), "opening", None, ["wrong-type"]),
        (ListOf(IdOf("event"), 1), "[closing]", None, ["unknown-reference"]),
        (ListOf(Number(0, 1), 2, 2), "[0, 1]", (0.0, 1.0), []),
        (ListOf(Number(0, 1), 2, 2), "[0, 1, 1]", None, ["wrong-type"]),
        (ListOf(Number(0, 1), 2, 2), "[0, 7]", None, ["out-of-range"]),
        (MediaFile((".svg",)), "drawing.svg", None, ["missing-file"]),
        (MediaFile((".svg",)), "drawing.heic", None, ["bad-picture"]),
        (MediaFile((".svg",)), "../drawing.svg", None, ["unsafe-path"]),
        (ByLanguage(Number(0, 9)), "{en: 1, vi: 2}", (("en", 1.0), ("vi", 2.0)), []),
        (ByLanguage(Number(0, 9)), "{en: 1, fr: 2}", (("en", 1.0),), ["unknown-language"]),
        (ByLanguage(Number(0, 9)), "1", None, ["wrong-type"]),
        (STOP, "text", None, ["wrong-type"]),
        (STOP, "{text: a, target: work:drawing}", None, ["missing-key"]),
        (STOP, "{id: a, text: b}", {"id": "a", "text": plain("b")}, ["missing-alt"]),
        (
            ListOf(STOP),
            "[{id: a, target: work:drawing}, {id: a, target: work:drawing}]",
            ({"id": "a", "target": Reference("work", "drawing")},),
            ["duplicate-id"],
        ),
    ],
)
def test_values(scope, kind, text, value, codes):
    assert read(kind, text, scope) == (value, codes)


def test_hints_lead_to_what_was_meant(scope):
    read(AnyOf(("event", "work")), "drawing", scope)
    read(IdOf("event"), "openning", scope)
    read(ListOf(IdOf("event")), "opening", scope)
    read(STOP, "{id: a, txet: b, target: work:drawing}", scope)
    hints = [problem.hint for problem in scope.problems.found]
    expected = ("work:drawing", "'opening'", "[opening]", "'text'")
    assert all(part in hint for part, hint in zip(expected, hints, strict=True)), hints


def test_what_may_stand_in_an_unreadable_file_is_not_told(scope):
    scope.known.incomplete.add("event")
    assert read(IdOf("event"), "closing", scope) == (None, [])


def test_an_empty_slot_says_which_file_it_waits_for(scope):
    scope.known.waiting["plans-02"] = "works/plan-02.jpg"
    assert read(IdOf("work"), "plans-02", scope) == (None, ["empty-slot"])
    assert "works/plan-02.jpg" in scope.problems.found[0].hint


def test_a_misspelt_key_is_told_once(scope):
    node, _ = read_yaml("id: a\ntarge: work:drawing\n")
    read_record(STOP, node, scope)
    (problem,) = scope.problems.found
    assert (problem.code, problem.hint) == ("unknown-key", "did you mean 'target'?")


def test_empty_keys_count_as_not_written(scope):
    node, _ = read_yaml("id: a\ntext:\ntarget: ~\nregion: []\n")
    assert read_record(STOP, node, scope) == {"id": "a"}
    assert [problem.code for problem in scope.problems.found] == ["missing-alt"]


def test_a_decimal_comma_between_keys_is_not_passed_over(scope):
    read(Coordinates(), "{latitude: 59,94, longitude: 30.31}", scope)
    (problem,) = scope.problems.found
    assert (problem.code, problem.line, problem.column) == ("unknown-key", 1, 20)
    assert "with a point" in problem.hint


def test_what_is_missing_is_told_with_what_it_is_for(scope):
    read(STOP, "{text: Words}", scope)
    hints = [problem.hint for problem in scope.problems.found]
    assert hints == ["add id: … (Its id)", "add target: … (What is shown)"]
