"""Rights are known by their addresses, in whichever form they are written."""

from __future__ import annotations

import pytest

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.rights import (
    LICENCES,
    RIGHTS_STATEMENTS,
    canonical_rights,
    is_canonical,
)


@pytest.mark.parametrize("code", RIGHTS_STATEMENTS)
def test_all_statements_are_known(code):
    address = f"http://rightsstatements.org/vocab/{code}/1.0/"
    assert canonical_rights(address) == address
    assert is_canonical(address)


@pytest.mark.parametrize("address", LICENCES)
def test_all_licences_are_known(address):
    assert canonical_rights(address) == address
    assert is_canonical(address)
    assert is_canonical(address.replace("https", "http"))


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "https://rightsstatements.org/page/InC/1.0/?language=en",
            "http://rightsstatements.org/vocab/InC/1.0/",
        ),
        ("http://rightsstatements.org/vocab/CNE/1.0", "http://rightsstatements.org/vocab/CNE/1.0/"),
        (
            "https://creativecommons.org/licenses/by-sa/4.0/deed.vi",
            "https://creativecommons.org/licenses/by-sa/4.0/",
        ),
        (
            "http://creativecommons.org/licenses/by/3.0/vn",
            "https://creativecommons.org/licenses/by/3.0/vn/",
        ),
    ],
)
def test_other_forms_are_understood(written, canonical):
    assert canonical_rights(written) == canonical
    assert not is_canonical(written)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Public Domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
        ("InC", "http://rightsstatements.org/vocab/InC/1.0/"),
        ("All rights reserved", "such as http://rightsstatements.org"),
        ("http://rightsstatements.org/vocab/INC/1.0/", "InC"),
        ("https://creativecommons.org/licenses/by-sa-nc/4.0/", "http"),
        ("https://creativecommons.org.example.com/licenses/by/4.0/", "http"),
        ("", "http"),
    ],
)
def test_what_is_none_is_refused(written, hint):
    with pytest.raises(BadValueError) as caught:
        canonical_rights(written)
    assert caught.value.code == "bad-rights"
    assert hint in caught.value.hint
