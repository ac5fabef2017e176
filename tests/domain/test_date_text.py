from pathlib import Path

import pytest

import exhibit_app
from exhibit_app.content.words_reader import load_words
from exhibit_app.domain.date_text import date_text, short_date_text
from exhibit_app.domain.edtf import parse_edtf

WORDS = load_words(Path(exhibit_app.__file__).parent / "words")


def full(text: str, language: str) -> str:
    """The wording, with its unbreakable spaces made plain."""
    return date_text(parse_edtf(text), WORDS[language].dates).replace("\u00a0", " ")


def short(text: str, language: str) -> str:
    return short_date_text(parse_edtf(text), WORDS[language].dates).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        ("1954-05-07", "7 May 1954", "7 tháng 5 năm 1954", "7 мая 1954 г."),
        ("1954-05", "May 1954", "tháng 5 năm 1954", "май 1954 г."),
        ("1954", "1954", "1954", "1954 г."),
        ("1954-21", "spring 1954", "mùa xuân năm 1954", "весна 1954 г."),
        ("1954-29", "spring 1954", "mùa xuân năm 1954", "весна 1954 г."),
        ("1954-34", "second quarter of 1954", "quý II năm 1954", "II квартал 1954 г."),
        ("1954-39", "last third of 1954", "bốn tháng cuối năm 1954", "последняя треть 1954 г."),
        ("1954-41", "second half of 1954", "nửa cuối năm 1954", "вторая половина 1954 г."),
        ("195X", "1950s", "thập niên 1950", "1950-е годы"),
        ("18XX", "19th century", "thế kỷ XIX", "XIX век"),
        ("20XX", "21st century", "thế kỷ XXI", "XXI век"),
        ("1XXX", "2nd millennium", "thiên niên kỷ II", "II тысячелетие"),
        (
            "1954-05-07T17:30:00+07:00",
            "7 May 1954, 17:30",
            "17:30 ngày 7 tháng 5 năm 1954",
            "7 мая 1954 г., 17:30",
        ),
        (
            "1954-05-07T17:30:05Z",
            "7 May 1954, 17:30:05",
            "17:30:05 ngày 7 tháng 5 năm 1954",
            "7 мая 1954 г., 17:30:05",
        ),
    ],
)
def test_plain_dates(text: str, english: str, vietnamese: str, russian: str):
    assert [full(text, language) for language in WORDS] == [english, russian, vietnamese]


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        ("0001", "1 CE", "1 SCN", "1 г. н. э."),
        ("0000", "1 BCE", "1 TCN", "1 г. до н. э."),
        ("-0043", "44 BCE", "44 TCN", "44 г. до н. э."),
        ("-0043-03-15", "15 March 44 BCE", "15 tháng 3 năm 44 TCN", "15 марта 44 г. до н. э."),
        ("-00XX", "1st century BCE", "thế kỷ I TCN", "I век до н. э."),
        ("-01XX/-00XX", "2nd–1st centuries BCE", "thế kỷ II–I TCN", "II–I века до н. э."),
        ("-1XXX", "2nd millennium BCE", "thiên niên kỷ II TCN", "II тысячелетие до н. э."),
        ("-0099/-0043", "100–44 BCE", "100–44 TCN", "100–44 гг. до н. э."),
        ("-0043/0476", "44 BCE – 476 CE", "44 TCN – 476 SCN", "44 г. до н. э. – 476 г. н. э."),
        ("0050/0150", "50–150 CE", "50–150 SCN", "50–150 гг. н. э."),
        ("Y-12000~", "c. 12,000 BCE", "khoảng năm 12.000 TCN", "около 12 000 г. до н. э."),
        ("Y12345", "12,345 CE", "12.345 SCN", "12 345 г. н. э."),
        ("Y-300000", "300,000 years ago", "300.000 năm trước", "300 000 лет назад"),
        (
            "Y-66000000~",
            "c. 66 million years ago",
            "khoảng 66 triệu năm trước",
            "около 66 млн лет назад",
        ),
        ("Y-138E8", "13.8 billion years ago", "13,8 tỷ năm trước", "13,8 млрд лет назад"),
        ("Y-170000002", "170 million years ago", "170 triệu năm trước", "170 млн лет назад"),
        (
            "Y-251902000/Y-201400000",
            "251.9–201.4 million years ago",
            "251,9–201,4 triệu năm trước",
            "251,9–201,4 млн лет назад",
        ),
    ],
)
def test_years_far_back(text: str, english: str, vietnamese: str, russian: str):
    assert [full(text, language) for language in WORDS] == [english, russian, vietnamese]


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        ("1954~", "c. 1954", "khoảng năm 1954", "около 1954 г."),
        ("1954-05~", "c. May 1954", "khoảng tháng 5 năm 1954", "около мая 1954 г."),
        (
            "1954-05-07~",
            "c. 7 May 1954",
            "khoảng ngày 7 tháng 5 năm 1954",
            "около 7 мая 1954 г.",
        ),
        ("1954-21~", "c. spring 1954", "khoảng mùa xuân năm 1954", "около весны 1954 г."),
        ("195X~", "c. 1950s", "khoảng thập niên 1950", "около 1950-х годов"),
        ("18XX~", "c. 19th century", "khoảng thế kỷ XIX", "около XIX века"),
        ("1950S2", "c. 1950", "khoảng năm 1950", "около 1950 г."),
        ("1954?", "probably 1954", "có lẽ năm 1954", "вероятно, 1954 г."),
        ("1954-05?", "probably May 1954", "có lẽ tháng 5 năm 1954", "вероятно, май 1954 г."),
        ("1954%", "probably c. 1954", "có lẽ khoảng năm 1954", "вероятно, около 1954 г."),
        (
            "2021?-07-14",
            "14 July, probably 2021",
            "14 tháng 7, có lẽ năm 2021",
            "14 июля, вероятно, 2021 г.",
        ),
        (
            "?2004-06-~11",
            "c. 11 June, probably 2004",
            "khoảng ngày 11 tháng 6, có lẽ năm 2004",
            "около 11 июня, вероятно, 2004 г.",
        ),
        (
            "2004-06~-11",
            "c. 11 June 2004",
            "khoảng ngày 11 tháng 6 năm 2004",
            "около 11 июня 2004 г.",
        ),
    ],
)
def test_doubt_is_told(text: str, english: str, vietnamese: str, russian: str):
    assert [full(text, language) for language in WORDS] == [english, russian, vietnamese]


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        ("1985-XX-XX", "1985", "1985", "1985 г."),
        ("1985-04-XX", "April 1985", "tháng 4 năm 1985", "апрель 1985 г."),
        (
            "156X-12-25",
            "25 December, 1560s",
            "25 tháng 12, thập niên 1560",
            "25 декабря, 1560-е годы",
        ),
        ("15XX-12-XX", "December, 16th century", "tháng 12, thế kỷ XVI", "декабрь, XVI век"),
        (
            "XXXX-12-25",
            "25 December, year unknown",
            "25 tháng 12, không rõ năm",
            "25 декабря, год неизвестен",
        ),
        ("XXXX", "year unknown", "không rõ năm", "год неизвестен"),
        ("XXXX-XX", "year unknown", "không rõ năm", "год неизвестен"),
        (
            "1X54",
            "between 1054 and 1954",
            "trong khoảng từ năm 1054 đến năm 1954",
            "не ранее 1054 г. и не позднее 1954 г.",
        ),
        (
            "-033X",
            "between 340 BCE and 331 BCE",
            "trong khoảng từ năm 340 TCN đến năm 331 TCN",
            "не ранее 340 г. до н. э. и не позднее 331 г. до н. э.",
        ),
        (
            "1984-1X",
            "between October 1984 and December 1984",
            "trong khoảng từ tháng 10 năm 1984 đến tháng 12 năm 1984",
            "не ранее октября 1984 г. и не позднее декабря 1984 г.",
        ),
        (
            "2004-06-1X",
            "between 10 June 2004 and 19 June 2004",
            "trong khoảng từ ngày 10 tháng 6 năm 2004 đến ngày 19 tháng 6 năm 2004",
            "не ранее 10 июня 2004 г. и не позднее 19 июня 2004 г.",
        ),
    ],
)
def test_what_is_unspecified_is_left_out_or_bounded(
    text: str, english: str, vietnamese: str, russian: str
):
    assert [full(text, language) for language in WORDS] == [english, russian, vietnamese]


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        (
            "1954-03-13/1954-05-07",
            "13 March – 7 May 1954",
            "13 tháng 3 – 7 tháng 5 năm 1954",
            "13 марта – 7 мая 1954 г.",
        ),
        (
            "2019-11-02/2019-11-10",
            "2–10 November 2019",
            "2–10 tháng 11 năm 2019",
            "2–10 ноября 2019 г.",
        ),
        ("1954-05-07/1954-05-07", "7 May 1954", "7 tháng 5 năm 1954", "7 мая 1954 г."),
        ("1954-03/1954-05", "March–May 1954", "tháng 3–5 năm 1954", "март–май 1954 г."),
        ("1950/1954", "1950–1954", "1950–1954", "1950–1954 гг."),
        ("1950/1950", "1950", "1950", "1950 г."),
        ("195X/197X", "1950s–1970s", "thập niên 1950–1970", "1950–1970-е годы"),
        ("17XX/18XX", "18th–19th centuries", "thế kỷ XVIII–XIX", "XVIII–XIX века"),
        (
            "1941-09-30/1942-04-20",
            "30 September 1941 – 20 April 1942",
            "30 tháng 9 năm 1941 – 20 tháng 4 năm 1942",
            "30 сентября 1941 г. – 20 апреля 1942 г.",
        ),
        ("1950/1954-05", "1950 – May 1954", "1950 – tháng 5 năm 1954", "1950 г. – май 1954 г."),
        (
            "1984~/2004?",
            "c. 1984 – 2004?",
            "khoảng năm 1984 – 2004 (?)",
            "около 1984 г. – 2004 г. (?)",
        ),
        ("2012/..", "since 2012", "từ năm 2012", "с 2012 г."),
        ("195X/..", "since the 1950s", "từ thập niên 1950", "с 1950-х годов"),
        ("1954-05/..", "since May 1954", "từ tháng 5 năm 1954", "с мая 1954 г."),
        ("1954-05-02/..", "since 2 May 1954", "từ ngày 2 tháng 5 năm 1954", "со 2 мая 1954 г."),
        ("01XX/..", "since the 2nd century", "từ thế kỷ II", "со II века"),
        ("02XX/..", "since the 3rd century", "từ thế kỷ III", "с III века"),
        ("1954?/..", "since 1954?", "từ năm 1954 (?)", "с 1954 г. (?)"),
        ("../1976-07-02", "until 2 July 1976", "đến ngày 2 tháng 7 năm 1976", "до 2 июля 1976 г."),
        (
            "1954/",
            "from 1954, end unknown",
            "từ năm 1954, không rõ kết thúc khi nào",
            "с 1954 г., окончание неизвестно",
        ),
        (
            "/1960",
            "until 1960, start unknown",
            "đến năm 1960, không rõ bắt đầu từ khi nào",
            "до 1960 г., начало неизвестно",
        ),
    ],
)
def test_spans_say_once_what_their_ends_share(
    text: str, english: str, vietnamese: str, russian: str
):
    assert [full(text, language) for language in WORDS] == [english, russian, vietnamese]


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        (
            "[1667,1668,1670..1672]",
            "1667, 1668 or 1670–1672",
            "1667, 1668 hoặc 1670–1672",
            "1667, 1668 или 1670–1672 гг.",
        ),
        ("{1667,1668}", "1667 and 1668", "1667 và 1668", "1667 и 1668 гг."),
        (
            "{1960,1961-12}",
            "1960 and December 1961",
            "1960 và tháng 12 năm 1961",
            "1960 г. и декабрь 1961 г.",
        ),
        (
            "[1954~,1956]",
            "c. 1954 or 1956",
            "khoảng năm 1954 hoặc 1956",
            "около 1954 г. или 1956 г.",
        ),
        (
            "[1670..1672]",
            "between 1670 and 1672",
            "trong khoảng từ năm 1670 đến năm 1672",
            "не ранее 1670 г. и не позднее 1672 г.",
        ),
        ("[..1960]", "1960 or earlier", "năm 1960 hoặc sớm hơn", "1960 г. или ранее"),
        (
            "[1760-12..]",
            "December 1760 or later",
            "tháng 12 năm 1760 hoặc muộn hơn",
            "декабрь 1760 г. или позднее",
        ),
        ("{..1984}", "until 1984", "đến năm 1984", "до 1984 г."),
    ],
)
def test_sets_are_lists(text: str, english: str, vietnamese: str, russian: str):
    assert [full(text, language) for language in WORDS] == [english, russian, vietnamese]


@pytest.mark.parametrize(
    ("text", "english", "vietnamese", "russian"),
    [
        ("1954-08-07", "7 Aug 1954", "7/8/1954", "7 авг. 1954"),
        ("1954-08", "Aug 1954", "tháng 8/1954", "авг. 1954"),
        ("1954", "1954", "1954", "1954"),
        ("-0043", "44 BCE", "44 TCN", "44 до н. э."),
        ("195X", "1950s", "thập niên 1950", "1950-е"),
        ("18XX", "19th c.", "TK XIX", "XIX в."),
        ("1954?", "1954?", "1954 (?)", "1954 (?)"),
        ("1954~", "c. 1954", "khoảng 1954", "около 1954"),
        ("2021?-07-14", "14 Jul, 2021?", "14/7, 2021 (?)", "14 июля, 2021 (?)"),
        (
            "1954-03-13/1954-05-07",
            "13 Mar – 7 May 1954",
            "13/3 – 7/5/1954",
            "13 марта – 7 мая 1954",
        ),
        ("1950/1954", "1950–1954", "1950–1954", "1950–1954"),
        ("195X/..", "since the 1950s", "từ thập niên 1950", "с 1950-х"),
        ("1954-08/..", "since Aug 1954", "từ tháng 8/1954", "с авг. 1954"),
        ("18XX/..", "since the 19th c.", "từ TK XIX", "с XIX в."),
    ],
)
def test_short_dates(text: str, english: str, vietnamese: str, russian: str):
    assert [short(text, language) for language in WORDS] == [english, russian, vietnamese]


def test_abbreviations_never_part_from_their_number():
    assert date_text(parse_edtf("1954"), WORDS["ru"].dates) == "1954\u00a0г."
    assert date_text(parse_edtf("-0043"), WORDS["en"].dates) == "44\u00a0BCE"
