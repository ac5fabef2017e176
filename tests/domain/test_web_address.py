"""What may be told of an address, and how it is written for eyes and for cameras."""

from __future__ import annotations

import pytest

from exhibit_app.domain.web_address import encoded, host, is_web_address, readable

ESCAPED = "https://vi.wikipedia.org/wiki/%C4%90i%E1%BB%87n_Bi%C3%AAn_Ph%E1%BB%A7"


@pytest.mark.parametrize("text", ["https://a.vn", "http://a.vn:8080/b?c=d#e", "https://нева.рф/"])
def test_pages_are_told(text):
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a.vn",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://a.vn",
        "https://",
        "https://[",
        "https://real.vn@other.vn/",
        "https://a.vn/b c",
        "https://a.vn/\nb",
        'https://a.vn/"onclick',
        "https://a.vn/<b>",
    ],
)
def test_what_leads_astray_is_not(text):
    assert not is_web_address(text)


def test_cameras_get_plain_letters():
    assert encoded("https://нева.рф/река?имя=Нева#вода") == (
        "https://xn--80adi5a.xn--p1ai/%D1%80%D0%B5%D0%BA%D0%B0"
        "?%D0%B8%D0%BC%D1%8F=%D0%9D%D0%B5%D0%B2%D0%B0#%D0%B2%D0%BE%D0%B4%D0%B0"
    )
    assert encoded(ESCAPED) == ESCAPED
    assert encoded("http://a.vn/?b=c&d=%20") == "http://a.vn/?b=c&d=%20"
    assert encoded(f"https://{'ж' * 80}.vn/").isascii()


def test_eyes_get_letters_without_escapes():
    assert readable(ESCAPED) == "vi.wikipedia.org/wiki/Điện_Biên_Phủ"
    assert readable("https://a.vn/") == "a.vn"


@pytest.mark.parametrize("escape", ["%20", "%2F", "%0A", "%FF", "%E2%80%AE", "%25"])
def test_escapes_that_could_deceive_stay(escape):
    assert readable(f"https://a.vn/b{escape}c") == f"a.vn/b{escape}c"


def test_the_host_says_whose_page_it_is():
    assert host("https://www.qdnd.vn/a/b") == "qdnd.vn"
