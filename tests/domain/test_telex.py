"""Vietnamese typed with plain letters."""

from __future__ import annotations

import pytest

from exhibit_app.domain.telex import typed


def type_all(keys):
    text = ""
    for key in keys:
        text = typed(text, key)
    return text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("ddieejn bieen", "điện biên"),
        ("DDieenj Bieen", "Điện Biên"),
        ("haf nooji", "hà nội"),
        ("vieejt nam", "việt nam"),
        ("nguwowif", "người"),
        ("nguowif", "người"),
        ("trieenr lamx", "triển lãm"),
        ("quoocs", "quốc"),
        ("giaf", "già"),
        ("hoaf", "hoà"),
        ("toanf", "toàn"),
        ("muaf", "mùa"),
        ("thuyr", "thuỷ"),
        ("ass", "as"),
        ("asz", "a"),
        ("xyz", "xyz"),
        ("sfr", "sfr"),
        ("1954", "1954"),
    ],
)
def test_telex(keys, text):
    assert type_all(keys) == text
