import math

import pytest

from exhibit_app.domain.calendar import civil, day_number
from exhibit_app.domain.edtf import Bounds, parse_edtf


def as_dates(text: str) -> tuple[object, ...]:
    bounds = parse_edtf(text).bounds
    days = (bounds.start_min, bounds.start_max, bounds.end_min, bounds.end_max)
    return tuple(
        day if math.isinf(day) else "{:04}-{:02}-{:02}".format(*civil(int(day))) for day in days
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1954", "1954-01-01 1954-01-01 1955-01-01 1955-01-01"),
        ("1954-05-07", "1954-05-07 1954-05-07 1954-05-08 1954-05-08"),
        # One of several days: its start and end move together.
        ("1954-05-XX", "1954-05-01 1954-05-31 1954-05-02 1954-06-01"),
        ("195X", "1950-01-01 1959-01-01 1951-01-01 1960-01-01"),
        ("2003-02-2X", "2003-02-20 2003-02-28 2003-02-21 2003-03-01"),
        ("156X-02-29", "1560-02-29 1568-02-29 1560-03-01 1568-03-01"),
        ("1950S2", "1900-01-01 1999-01-01 1901-01-01 2000-01-01"),
        # A qualified date may be off by one unit of what is qualified.
        ("1954~", "1953-01-01 1955-01-01 1954-01-01 1956-01-01"),
        ("1954-05?", "1954-04-01 1954-06-01 1954-05-01 1954-07-01"),
        ("1954-05-07%", "1954-05-06 1954-05-08 1954-05-07 1954-05-09"),
        ("2021?-07-14", "2020-07-14 2022-07-14 2020-07-15 2022-07-15"),
        ("2004-06~-11", "2004-05-11 2004-07-11 2004-05-12 2004-07-12"),
        ("1954-21~", "1953-12-01 1954-06-01 1954-03-01 1954-09-01"),
        ("195X~", "1940-01-01 1969-01-01 1941-01-01 1970-01-01"),
        ("2004?-02-29", "2003-02-28 2005-02-28 2003-03-01 2005-03-01"),
        # A day stays a day, also in a month that is shorter.
        ("0000-01?-29", "-001-12-29 0000-02-29 -001-12-30 0000-03-01"),
        ("2000-07?-30", "2000-06-30 2000-08-30 2000-07-01 2000-08-31"),
        ("1953~/1954-05-07", "1952-01-01 1954-01-01 1954-05-08 1954-05-08"),
        ("[1667,1670..1672]", "1667-01-01 1672-01-01 1668-01-01 1673-01-01"),
        ("{1667,1670..1672}", "1667-01-01 1667-01-01 1673-01-01 1673-01-01"),
    ],
)
def test_bounds(text: str, expected: str):
    assert as_dates(text) == tuple(expected.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("../1985", (-math.inf, -math.inf, "1986-01-01", "1986-01-01")),
        ("1985/..", ("1985-01-01", "1985-01-01", math.inf, math.inf)),
        ("1985/", ("1985-01-01", "1985-01-01", "1986-01-01", math.inf)),
        ("/1985", (-math.inf, "1985-01-01", "1986-01-01", "1986-01-01")),
        ("[1760-12..]", ("1760-12-01", math.inf, "1761-01-01", math.inf)),
        ("{..1984}", (-math.inf, -math.inf, "1985-01-01", "1985-01-01")),
    ],
)
def test_open_sides_are_infinite(text: str, expected: tuple[object, ...]):
    assert as_dates(text) == expected


def test_an_interval_cannot_begin_after_its_last_possible_end():
    bounds = parse_edtf("1985-04-XX/1985-04-05").bounds
    assert bounds.start_max == bounds.end_max == day_number(1985, 4, 6)


def test_deep_time_is_as_loose_as_its_last_digit():
    bounds = parse_edtf("Y-66000000~").bounds
    assert civil(int(bounds.start_min))[0] == -67_000_000
    assert civil(int(bounds.end_max))[0] == -64_999_999


def test_a_time_of_day_is_local_and_lasts_a_second():
    bounds = parse_edtf("1954-05-07T24:00:00+07:00").bounds
    assert bounds.is_sharp
    assert bounds.start_min == day_number(1954, 5, 8)
    assert bounds.end_max == pytest.approx(bounds.start_min + 1 / 86_400)


def test_middle_is_finite_wherever_one_side_is():
    assert Bounds(10.0, 10.0, 20.0, 20.0).middle == 15.0
    assert Bounds(10.0, 10.0, math.inf, math.inf).middle == 10.0
    assert Bounds(-math.inf, 5.0, 20.0, 20.0).middle == 20.0


def test_overlap_is_of_the_possible_span_and_half_open():
    bounds = Bounds(10.0, 12.0, 18.0, 20.0)
    assert bounds.overlaps(19.0, 30.0)
    assert not bounds.overlaps(20.0, 30.0)
    assert not bounds.overlaps(0.0, 10.0)
    assert bounds.is_finite
    assert not bounds.is_sharp
