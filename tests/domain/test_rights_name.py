from __future__ import annotations

import pytest

from exhibit_app.content.rights import LICENCES, RIGHTS_STATEMENTS
from exhibit_app.domain.rights_name import RightsName, rights_name

ADDRESSES = [*LICENCES, *(f"http://rightsstatements.org/vocab/{s}/1.0/" for s in RIGHTS_STATEMENTS)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_statement_and_licence_has_words(address, all_words):
    key = f"viewer_{rights_name(address).key}"
    assert all(words.ui.get(key) for words in all_words.values())


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0"),
        ("https://creativecommons.org/licenses/by-nc-nd/3.0/us/", "CC BY-NC-ND 3.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("http://rightsstatements.org/vocab/InC-OW-EU/1.0/", ""),
    ],
)
def test_a_licence_is_called_by_its_code(address, code):
    assert rights_name(address).code == code


@pytest.mark.parametrize("address", ["", "all rights reserved", "https://example.org/by/4.0/"])
def test_anything_else_has_no_name(address):
    assert rights_name(address) == RightsName()
