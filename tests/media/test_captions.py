from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.media.captions import MOST_CUES, Cue, cue_at, read_captions

VTT = """WEBVTT - A title

NOTE This is no cue.
It has two lines.

STYLE
::cue { color: yellow }

intro
00:01.000 --> 00:04.500 line:90% align:start
<v Dr. Voitenko>We came <b>by night</b>.
The road &amp; the rain.

00:00:05.250 --> 01:02:03.004
Đường lên Điện Biên
"""

SRT = """1
00:00:01,000 --> 00:00:02,500
{\\an8}<i>Первая строка</i>
Вторая строка

2
00:00:03,000 --> 00:00:04,000
Конец
"""


def test_webvtt_is_read_without_notes_styles_and_markup():
    assert read_captions(VTT.encode()) == (
        Cue(1.0, 4.5, "Dr. Voitenko: We came by night.\nThe road & the rain."),
        Cue(5.25, 3723.004, "Đường lên Điện Biên"),
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_subrip_is_read_with_any_line_ends_and_a_byte_order_mark(newline):
    data = b"\xef\xbb\xbf" + SRT.replace("\n", newline).encode()
    assert read_captions(data) == (
        Cue(1.0, 2.5, "Первая строка\nВторая строка"),
        Cue(3.0, 4.0, "Конец"),
    )


@pytest.mark.parametrize(
    ("language", "encoding", "said"),
    [
        ("ru", "cp1251", "Первая строка"),
        ("vi", "cp1258", "Đường lên Điện Biên"),
        ("en", "cp1252", "Café — “so it was”"),
    ],
)
def test_old_captions_are_read_as_their_language_was_written(language, encoding, said):
    text = f"1\n00:00:01,000 --> 00:00:02,500\n{in_code_page(said, encoding)}\n"
    (cue,) = read_captions(text.encode(encoding), language)
    assert cue.text == said


def test_a_damaged_letter_spoils_no_others():
    data = SRT.encode().replace("я".encode(), b"\xff", 1)
    assert read_captions(data, "ru")[1].text == "Конец"


def in_code_page(text: str, encoding: str) -> str:
    """Text in the characters that a code page has: Vietnamese tones stand on their own there."""
    if encoding != "cp1258":
        return text
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spread = [unicodedata.normalize("NFD", character) for character in text]
    return "".join(
        unicodedata.normalize("NFC", "".join(c for c in one if c not in tones))
        + "".join(c for c in one if c in tones)
        for one in spread
    )


@pytest.mark.parametrize("mark", ["\ufeff".encode("utf-16-le"), "\ufeff".encode("utf-16-be")])
def test_captions_as_windows_writes_them_are_read(mark):
    encoding = "utf-16-le" if mark[0] == 0xFF else "utf-16-be"
    assert len(read_captions(mark + SRT.encode(encoding))) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "WEBVTT",
        "00:05.000 --> 00:01.000\nbackwards",
        "00:01.000 --> 00:02.000\n\n",
        "00:01 --> 00:02\nno fractions",
        "nothing of the kind",
    ],
)
def test_what_says_nothing_gives_no_cues(wrong):
    assert read_captions(wrong.encode()) == ()


def test_cues_come_in_order_of_time():
    text = "00:09.000 --> 00:10.000\nlater\n\n00:01.000 --> 00:02.000\nsooner\n"
    assert [cue.text for cue in read_captions(text.encode())] == ["sooner", "later"]


def test_a_cue_without_an_empty_line_before_the_next_ends_there():
    text = "00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\ntwo\n"
    assert [cue.text for cue in read_captions(text.encode())] == ["one", "two"]


def test_no_file_is_too_large():
    cue = b"00:01.000 --> 00:02.000\nx\n\n"
    assert len(read_captions(cue * (MOST_CUES + 50))) == MOST_CUES


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8")))
def test_no_file_does_harm(data):
    for cue in read_captions(b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + data):
        assert cue.end > cue.start
        assert cue.text.strip()


@pytest.mark.parametrize(
    ("seconds", "index"), [(0, -1), (1, 0), (2.2, 1), (2.9, 1), (3, -1), (99, -1)]
)
def test_what_is_said_at_a_moment(seconds, index):
    cues = (Cue(1, 2.5, "one"), Cue(2, 3, "over it"))
    assert cue_at(cues, seconds) == index
