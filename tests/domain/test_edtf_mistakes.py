import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.edtf import EdtfError, parse_edtf


def error_of(text: str) -> EdtfError:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1954/5/7", "1954-05-07"),
        ("1954.5.7", "1954-05-07"),
        ("7.5.1954", "1954-05-07"),
        ("1954-5-7", "1954-05-07"),
        ("1954-05-7", "1954-05-07"),
        ("1954-5", "1954-05"),
        ("5.1954", "1954-05"),
        ("13/3/1954", "1954-03-13"),
        ("3/13/1954", "1954-03-13"),
        ("5/7/1954", "1954-07-05 or 1954-05-07"),
        ("19540507", "1954-05-07"),
        (" 1954 ", "1954"),
        ("1954 / 1956", "1954/1956"),
        ("1954-5/1954-7", "1954-05/1954-07"),
        ("1954-1956", "1954/1956"),
        ("1954–1956", "1954/1956"),
        ("7 May 1954", "1954-05-07"),
        ("May 7, 1954", "1954-05-07"),
        ("Sept. 1954", "1954-09"),
        ("1954-05-07 17:30", "1954-05-07T17:30:00"),
        ("1954-05-07T17:30:05.250Z", "1954-05-07T17:30:05Z"),
        ("+1954", "1954"),
    ],
)
def test_slips_in_iso_dates(text: str, hint: str):
    assert error_of(text).hint == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("c. 1954", "1954~"),
        ("khoảng 1954", "1954~"),
        ("около 1954", "1954~"),
        ("c. 1954/1956", "1954~/1956"),
        ("before 1960", "[..1959]"),
        ("after May 1960", "[1960-05..]"),
        ("после 1960", "[1961..]"),
        ("until 1960", "../1960"),
        ("từ 1960", "1960/.."),
        ("1960/present", "1960/.."),
        ("1950s", "195X"),
        ("19th century", "18XX"),
        ("2nd century BC", "-01XX"),
        ("44 BC", "-0043"),
        ("1 BCE", "0000"),
        ("12000 BCE", "Y-11999"),
        ("476 AD", "0476"),
        ("-44", "-0044"),
        ("12000", "Y12000"),
        ("Y1954", "1954"),
        ("Y-44", "-0044"),
        ("Y12000-05", "Y12000"),
        ("19??", "19XX"),
        ("195?", "195X"),
        ("195x", "195X"),
    ],
)
def test_dates_as_people_write_them(text: str, hint: str):
    assert error_of(text).hint == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("199u", "199X"),
        ("1999-uu", "1999-XX"),
        ("1984?~", "1984%"),
        ("unknown/2006", "/2006"),
        ("2004-06-01/unknown", "2004-06-01/"),
        ("2004-01-01/open", "2004-01-01/.."),
        ("y170000002", "Y170000002"),
        ("y-17e7", "Y-17E7"),
        ("y17101e4p3", "Y17101E4S3"),
        ("(2004-06)~", "2004-06~"),
    ],
)
def test_forms_of_2012_are_named_as_such(text: str, hint: str):
    error = error_of(text)
    assert error.hint == hint
    assert "superseded" in error.message


@pytest.mark.parametrize(
    ("text", "offset", "message", "hint"),
    [
        ("1954-13", 5, "there is no month 13", ""),
        ("1954-13-05", 5, "there is no month 13", "1954-05-13"),
        ("1954-05/1954-13-05", 13, "there is no month 13", "1954-05/1954-05-13"),
        ("1954-00", 5, "there is no month 00", ""),
        ("1954-02-30", 8, "February 1954 has 28 days", ""),
        ("[1953,1956-02-30]", 14, "February 1956 has 29 days", ""),
        ("1900-02-29", 8, "February 1900 has 28 days", ""),
        ("1954-04-00", 8, "April 1954 has 30 days", ""),
        ("19X1-02-29", 2, "the calendar has no date with these digits", ""),
        ("2001-21-05", 8, "a season has no days", ""),
        ("1956/1954", 0, "the end is before the start", "1954/1956"),
        ("[1953,1956..1954]", 6, "the end is before the start", ""),
        ("/", 0, "an interval needs at least one date", ""),
        ("../..", 0, "an interval needs at least one date", ""),
        ("1954-05-07T25:00:00", 11, "there is no such time of day", ""),
        ("1954-05-07T12:00:00+30", 19, "there is no such time offset", ""),
        (
            "1954-05-07T10:00:00/1955",
            10,
            "an interval goes from day to day, without a time",
            "1954-05-07/1955",
        ),
        ("Y1E999999999", 0, "years reach a trillion (Y1E12) and no farther", ""),
        ("Y" + "9" * 400, 0, "years reach a trillion (Y1E12) and no farther", ""),
        ("1950S2-05", 4, "significant digits belong to a year alone", ""),
        ("[1667,1668", 10, "the set is not closed with ]", "[1667,1668]"),
        ("[]", 1, "a date is missing", ""),
        ("", 0, "a date is missing", ""),
        ("spring", 0, "'spring' is not a date such as 1954, 1954-05 or 1954-05-07", ""),
    ],
)
def test_what_is_wrong_and_where(text: str, offset: int, message: str, hint: str):
    error = error_of(text)
    assert (error.offset, error.message, error.hint) == (offset, message, hint)


def test_year_zero_is_explained():
    error = error_of("-0000")
    assert "0000 is 1 BCE" in error.message
    assert error.hint == "0000"
    assert str(error).endswith("did you mean 0000?")


def test_open_members_stand_at_the_ends_of_a_set():
    assert "only the first date" in error_of("[1954,..1960]").message
    assert "only the first date" in error_of("[1954..,1960]").message


@given(st.text(alphabet="0189-X?~%/.,[]{}YESTZ: upeycab", max_size=24))
def test_nonsense_is_refused_politely_and_hints_can_be_read(text: str):
    error = None
    try:
        assert parse_edtf(text).text == text
    except EdtfError as caught:
        error = caught
    if error:
        assert 0 <= error.offset <= len(text)
        for hint in error.hint.split(" or ") if error.hint else ():
            parse_edtf(hint)


def test_an_endless_text_is_refused_at_once():
    assert "characters" in error_of("1" * 100_000).message
