import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.calendar import days_in_month
from exhibit_app.domain.edtf import (
    OPEN,
    UNKNOWN,
    Date,
    DateSet,
    Interval,
    Parts,
    Precision,
    parse_edtf,
)


def date(text: str) -> Date:
    value = parse_edtf(text)
    assert isinstance(value, Date)
    return value


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1XXX", Precision.MILLENNIUM),
        ("18XX", Precision.CENTURY),
        ("-00XX", Precision.CENTURY),
        ("195X", Precision.DECADE),
        ("1954", Precision.YEAR),
        ("1X54", Precision.YEAR),
        ("XXXX", Precision.YEAR),
        ("Y-17E7", Precision.YEAR),
        ("1954-21", Precision.SEASON),
        ("1954-05", Precision.MONTH),
        ("1954-XX", Precision.MONTH),
        ("1954-05-07", Precision.DAY),
        ("156X-12-25", Precision.DAY),
        ("1954-05-07T17:30:00", Precision.SECOND),
    ],
)
def test_precision_is_the_finest_component_named(text: str, precision: Precision):
    assert date(text).precision is precision


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2004-06-11", Parts(), Parts()),
        ("2004-06-11?", Parts(True, True, True), Parts()),
        ("2004-06~-11", Parts(), Parts(True, True, False)),
        ("2004?-06-11", Parts(True, False, False), Parts()),
        ("2004-~06-11", Parts(), Parts(False, True, False)),
        ("?2004-06-~11", Parts(True, False, False), Parts(False, False, True)),
        ("2004-06-%11", Parts(False, False, True), Parts(False, False, True)),
        ("2004?-06~-11", Parts(True, False, False), Parts(True, True, False)),
        ("Y-66000000~", Parts(), Parts(True, False, False)),
    ],
)
def test_a_mark_on_the_right_covers_all_before_it_and_on_the_left_its_own(
    text: str, uncertain: Parts, approximate: Parts
):
    assert (date(text).uncertain, date(text).approximate) == (uncertain, approximate)


def test_unspecified_components_have_no_number_but_keep_their_digits():
    value = date("15XX-1X-25")
    assert (value.year, value.month, value.day) == (1500, None, 25)
    assert value.unspecified == Parts(year=True, month=True, day=False)
    assert value.masks == ("15XX", "1X", "25")
    assert value.is_unspecified


def test_the_year_of_an_unspecified_bce_date_is_the_earliest():
    assert date("-01XX").year == -199
    assert date("-01XX").span[0] == date("-0199").span[0]
    assert date("-00XX").span[1] == date("0001").span[0]


def test_exponential_and_significant_years():
    assert date("Y-138E8").year == -13_800_000_000
    assert date("Y3388E2S3").year == 338_800
    assert date("Y3388E2S3").significant_digits == 3


def test_open_and_unknown_sides_differ():
    went_on, nobody_knows = parse_edtf("1985/.."), parse_edtf("1985/")
    assert isinstance(went_on, Interval)
    assert isinstance(nobody_knows, Interval)
    assert (went_on.end, nobody_knows.end) == (OPEN, UNKNOWN)
    assert went_on.bounds.end_min == math.inf
    assert nobody_knows.bounds.end_min == date("1985").span[1]
    assert nobody_knows.is_unspecified
    assert not went_on.is_unspecified


def test_sets_keep_their_ranges():
    value = parse_edtf("[1667,1668, 1670..1672]")
    assert isinstance(value, DateSet)
    assert value.one_of
    assert [member.text for member in value.members] == ["1667", "1668", "1670..1672"]
    all_of = parse_edtf("{1960,1961-12?}")
    assert isinstance(all_of, DateSet)
    assert not all_of.one_of
    assert all_of.is_uncertain
    assert not all_of.is_unspecified


def test_the_same_text_is_read_once():
    assert parse_edtf("1954-05-07") is parse_edtf("1954-05-07")


@pytest.mark.parametrize(
    "texts",
    [
        ("1953", "1954", "1954-01-01", "1954-01-02", "1955~", "1956"),
        ("Y-138E8", "-0001", "0000", "0001"),
        ("2001-21", "2001-22", "2001-23", "2001-24"),
        ("1953-12", "1954/1956", "1954", "../1955", "1956"),
    ],
)
def test_sorting_is_by_beginning_the_longer_first(texts: tuple[str, ...]):
    keys = [parse_edtf(text).sort_key for text in texts]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


years = st.integers(-9999, 9999).map(lambda year: f"-{-year:04}" if year < 0 else f"{year:04}")
long_years = st.integers(10_000, 10**12).flatmap(lambda y: st.sampled_from([f"Y{y}", f"Y-{y}"]))
marks = st.sampled_from(["", "?", "~", "%"])


@st.composite
def dates(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 9)) == 0:
        return draw(long_years) + draw(marks)
    year = draw(years)
    if draw(st.booleans()):
        return year[:-2] + draw(st.sampled_from(["XX", f"{year[-2]}X"])) + draw(marks)
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(int(year), month)))
    pieces = [year, f"{month:02}", f"{day:02}"][: draw(st.integers(1, 3))]
    return "-".join(draw(marks) + piece + draw(marks) for piece in pieces)


@given(dates())
def test_any_date_is_read_and_is_within_its_bounds(text: str):
    if "-0000" in text:
        return
    value = date(text)
    assert value.text == text
    bounds, (start, end) = value.bounds, value.span
    assert bounds.start_min <= start < end <= bounds.end_max
    assert bounds.start_min <= bounds.start_max < bounds.end_max
    assert bounds.start_min < bounds.end_min <= bounds.end_max
    assert value.is_uncertain == any(mark in text for mark in "?%")
    assert value.is_approximate == any(mark in text for mark in "~%")
    assert bounds.is_sharp == (not set(text) & set("?~%X"))


@given(dates(), dates())
def test_any_two_dates_in_order_make_an_interval_and_a_set(first: str, second: str):
    if "-0000" in first + second:
        return
    first, second = sorted((first, second), key=lambda text: parse_edtf(text).sort_key)
    interval = parse_edtf(f"{first}/{second}")
    bounds = interval.bounds
    assert bounds.start_min <= bounds.start_max <= bounds.end_max
    assert bounds.start_min <= bounds.end_min <= bounds.end_max
    one_of = parse_edtf(f"[{first},{second}]").bounds
    assert one_of.start_min == min(date(first).bounds.start_min, date(second).bounds.start_min)
    assert one_of.end_max == max(date(first).bounds.end_max, date(second).bounds.end_max)
