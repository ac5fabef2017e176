"""Written texts become values, or a sentence that helps."""

from __future__ import annotations

import pytest

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.field_types import (
    Colour,
    EdtfDate,
    Flag,
    Identifier,
    Language,
    Number,
    NumberedFiles,
    OneOf,
    Phrase,
    WebAddress,
)
from exhibit_app.content.scalars import clean, read_scalar
from exhibit_app.domain.edtf import parse_edtf


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Phrase(), "  Điện Biên\n", "Điện Biên"),
        (Identifier(), "battle-of-1954", "battle-of-1954"),
        (EdtfDate(), "2021?-07-14", parse_edtf("2021?-07-14")),
        (Number(0, 1), "0.27", 0.27),
        (Number(1, 3, whole=True), "3", 3),
        (Number(-1e9, 1e9), "-1.5e3", -1500.0),
        (Flag(), "true", True),
        (Flag(), "false", False),
        (OneOf(("top", "left")), "left", "left"),
        (Colour(), "#A0b1c2", "#A0b1c2"),
        (Language(), "zh-Hant", "zh-Hant"),
        (WebAddress(), "https://example.org/a?b=1", "https://example.org/a?b=1"),
        (NumberedFiles(), "works/plan-{number}", "works/plan-{number}"),
    ],
)
def test_sound_texts_become_values(kind, text, value):
    assert read_scalar(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "code", "hint"),
    [
        (Identifier(), "Điện Biên 1954", "bad-id", "dien-bien-1954"),
        (Identifier(), "a_b", "bad-id", "a-b"),
        (Identifier(), "", "bad-id", "digits"),
        (EdtfDate(), "7 May 1954", "bad-date", "1954-05-07"),
        (Number(0, 1), "0,5", "wrong-type", "0.5"),
        (Number(0, 1), "half", "wrong-type", "from 0 to 1"),
        (Number(0, 1), "27 %", "wrong-type", "0.27"),
        (Number(0, 1), "nan", "wrong-type", ""),
        (Number(0, 1), "1e999", "out-of-range", ""),
        (Number(0, 1), "-1", "out-of-range", ""),
        (Number(1, 3, whole=True), "2.5", "wrong-type", ""),
        (Flag(), "yes", "wrong-type", ""),
        (OneOf(("top", "left")), "lft", "unknown-value", "left"),
        (OneOf(("top", "left")), "below", "unknown-value", "top, left"),
        (Colour(), "red", "bad-colour", "#"),
        (Colour(), "#fff", "bad-colour", "#"),
        (Language(), "Vietnamese", "unknown-language", "vi"),
        (WebAddress(), "javascript:alert(1)", "bad-address", "https"),
        (WebAddress(), "https://user@example.org", "bad-address", "https"),
        (WebAddress(), "https://exa mple.org", "bad-address", "https"),
        (WebAddress(), "https://", "bad-address", "https"),
        (WebAddress(), "http://[", "bad-address", "https"),
        (NumberedFiles(), "works/plan", "bad-pattern", "{number}"),
        (NumberedFiles(), "works-{number}/plan", "bad-pattern", "{number}"),
        (NumberedFiles(), "../plan-{number}", "unsafe-path", ".."),
    ],
)
def test_other_texts_are_refused_with_a_hint(kind, text, code, hint):
    with pytest.raises(BadValueError) as caught:
        read_scalar(kind, text)
    assert caught.value.code == code
    assert hint in caught.value.hint


def test_clean_keeps_typography_and_composes_letters():
    assert clean(" \u00a0« Neva »\u00a0 ") == "\u00a0« Neva »\u00a0"
    assert clean("Die\u0323\u0302n") == "Di\u1ec7n"
