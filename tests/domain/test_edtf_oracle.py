"""Every example of the specification, read as an independent implementation reads it."""

import edtf
import pytest

from exhibit_app.domain.calendar import day_number
from exhibit_app.domain.edtf import Date, parse_edtf

LEVEL_0 = """
1985-04-12 1985-04 1985 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02
2004-02-01/2005 2005/2006-02
"""
LEVEL_1 = """
Y170000002 Y-170000002 2001-21 2001-22 2001-23 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX
1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985
-1985 1984~/2004-06 1984/2004-06~ 1984~/2004~ 1984?/2004% -2004-06-01 0000 -0001
"""
LEVEL_2 = """
Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-25 2001-29 2001-31 2001-32 2001-33 2001-34 2001-36
2001-37 2001-38 2001-39 2001-40 2001-41 [1667,1668,1670..1672] [..1760-12-03] [1760-12..]
[1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12}
{..1984} 2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX
1XXX-XX 1XXX-12 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03 2004~-06-11 2004-XX-11
"""


@pytest.mark.parametrize("text", f"{LEVEL_0} {LEVEL_1} {LEVEL_2}".split())
def test_spans_agree_with_the_reference(text: str):
    reference = edtf.parse_edtf(text)
    expected = (first_day(reference.lower_strict()), first_day(reference.upper_strict()) + 1)
    assert parse_edtf(text).span == expected


def first_day(moment: object) -> float:
    return moment if isinstance(moment, float) else day_number(*moment[:3])


@pytest.mark.parametrize(
    ("text", "offset_minutes"),
    [
        ("1985-04-12T23:20:30", None),
        ("1985-04-12T23:20:30Z", 0),
        ("1985-04-12T23:20:30-04", -240),
        ("1985-04-12T23:20:30+04:30", 270),
    ],
)
def test_date_times_of_level_0(text: str, offset_minutes: int | None):
    date = parse_edtf(text)
    assert isinstance(date, Date)
    assert date.clock == (23, 20, 30, offset_minutes)
    assert date.span[0] == pytest.approx(day_number(1985, 4, 12) + 84_030 / 86_400)


def test_winter_runs_on_into_the_next_year():
    """Where the reference, by its own words for simplicity, ends every winter with December."""
    assert parse_edtf("2001-24").span == (day_number(2001, 12), day_number(2002, 3))
