import datetime
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.calendar import (
    civil,
    day_number,
    day_of,
    days_in_month,
    is_leap,
    shift_months,
    year_of,
    year_start,
)

TRILLION = 10**12
any_day = st.integers(-400 * TRILLION, 400 * TRILLION)


@given(st.dates())
def test_agrees_with_the_standard_library(date: datetime.date):
    assert day_number(date.year, date.month, date.day) == date.toordinal()
    assert civil(date.toordinal()) == (date.year, date.month, date.day)


@given(any_day)
def test_civil_and_day_number_are_inverses(day: int):
    year, month, day_of_month = civil(day)
    assert 1 <= month <= 12
    assert 1 <= day_of_month <= days_in_month(year, month)
    assert day_number(year, month, day_of_month) == day


@given(any_day)
def test_days_follow_one_another(day: int):
    assert civil(day) < civil(day + 1)


def test_there_is_a_year_zero_between_minus_one_and_one():
    assert day_number(0, 12, 31) + 1 == day_number(1, 1, 1) == 1
    assert day_number(-1, 12, 31) + 1 == year_start(0)
    assert is_leap(0)
    assert not is_leap(-100)


def test_the_big_bang_has_a_day():
    assert civil(day_number(-13_800_000_000, 2, 29)) == (-13_800_000_000, 2, 29)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ((1954, 1, 31), 1, (1954, 2, 28)),
        ((2004, 2, 29), 12, (2005, 2, 28)),
        ((1954, 1, 1), -1, (1953, 12, 1)),
        ((0, 3, 1), -12, (-1, 3, 1)),
    ],
)
def test_shifting_by_months_keeps_to_the_calendar(
    start: tuple[int, int, int], months: int, end: tuple[int, int, int]
):
    assert civil(shift_months(day_number(*start), months)) == end


@given(st.floats(-5e12, 5e12))
def test_decimal_years_go_there_and_back(day: float):
    assert math.isclose(day_of(year_of(day)), day, rel_tol=1e-12, abs_tol=1e-3)


def test_decimal_years_at_the_edges():
    assert year_of(float(year_start(1954))) == 1954.0
    assert year_of(day_number(1954, 7, 2) + 0.5) == 1954.5
    assert year_of(math.inf) == math.inf
    assert day_of(-math.inf) == -math.inf
