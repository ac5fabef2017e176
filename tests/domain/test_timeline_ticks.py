"""Ticks stand at round dates at every zoom, and their labels have room."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit_app.domain.calendar import civil, day_number, year_start
from exhibit_app.domain.timeline_text import tick_label, window_text
from exhibit_app.domain.timeline_ticks import TickStep, tick_days, ticks
from exhibit_app.domain.timeline_window import Window

LENGTH = 1600.0
LETTER = 10.0


def label_fits(label: str, room: float) -> bool:
    return len(label) * LETTER + 20 <= room


def drawn(window: Window, phrases):
    scale = LENGTH / window.length
    return ticks(window, scale, lambda d, step: tick_label(d, step, phrases), label_fits)


def years(first: int, last: int) -> Window:
    return Window(year_start(first), year_start(last))


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
@settings(max_examples=60)
@given(exponent=st.floats(0, 12.5), share=st.floats(-1, 0.5))
def test_labels_never_touch_at_any_zoom(language, all_words, exponent, share):
    length = 10**exponent
    window = Window(share * length + 700_000, share * length + 700_000 + length)
    made = [t for t in drawn(window, all_words[language].dates) if t.text]
    scale = LENGTH / window.length
    for before, after in pairwise(made):
        assert before.day < after.day
        room = (after.day - before.day) * scale
        assert room >= (len(before.text) + len(after.text)) * LETTER / 2


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
@settings(max_examples=60)
@given(
    at=st.sampled_from([-13_799_999_000, -66_000_000, -1_000_000, -130_000, -9_000, -40, 900]),
    exponent=st.floats(0.5, 8),
)
def test_neighbours_are_told_apart_at_any_depth(language, all_words, at, exponent):
    window = years(at, at + round(10**exponent))
    made = [t.text for t in drawn(window, all_words[language].dates) if t.text]
    assert all(before != after for before, after in pairwise(made))


def test_one_axis_counts_in_one_way(all_words):
    made = [t.text for t in drawn(years(-400_000, 3_000), all_words["en"].dates) if t.text]
    words = {text.replace("\xa0", " ").split(" ", 1)[1] for text in made}
    assert words in ({"BCE", "CE"}, {"BCE"}, {"years ago"})


@pytest.mark.parametrize("length", [1, 3, 20, 90, 400, 4e3, 4e4, 4e5, 4e6, 4e8, 5e12])
def test_there_are_ticks_at_every_zoom(length, all_words):
    made = drawn(Window(738_000 - length, 738_000), all_words["en"].dates)
    assert len([tick for tick in made if tick.text]) >= 2
    assert len(made) < 300


def test_a_century_is_ticked_in_round_years(all_words):
    made = [t.text for t in drawn(years(1905, 1995), all_words["en"].dates) if t.text]
    assert made[:3] == ["1905", "1910", "1915"]


def test_there_is_no_year_zero(all_words):
    made = [t.text for t in drawn(years(-999, 1100), all_words["en"].dates) if t.text]
    assert "1 CE" in [text.replace("\xa0", " ") for text in made]
    assert not any(text.startswith("0") for text in made)
    days = list(tick_days(years(-1100, 1100), TickStep("year", 500)))
    assert [civil(day)[0] for day in days] == [-999, -499, 1, 500, 1000]


def test_the_age_of_the_universe(all_words):
    made = drawn(Window(-5.05e12, 740_000.0), all_words["en"].dates)
    words = [tick.text.replace("\xa0", " ") for tick in made if tick.text]
    assert "10 billion years ago" in words
    assert words[-1] == "today"


def test_a_day_is_ticked_in_hours(all_words):
    first = day_number(1954, 5, 7)
    texts = [t.text for t in drawn(Window(first, first + 1), all_words["en"].dates) if t.text]
    assert texts[0] == "7 May"
    assert "06:00" in texts


def test_a_month_of_deep_time_is_not_said_to_be_billions_of_years_ago(all_words):
    first = day_number(-13_800_000_000)
    texts = [t.text for t in drawn(Window(first, first + 700), all_words["en"].dates) if t.text]
    assert texts[0].replace("\xa0", " ") == "Jan 13,800,000,001 BCE"


def test_days_start_anew_in_every_month():
    window = Window(day_number(2023, 1, 30), day_number(2023, 3, 3))
    days = [civil(int(day))[1:] for day in tick_days(window, TickStep("day", 5))]
    assert days == [(2, 1), (2, 6), (2, 11), (2, 16), (2, 21), (3, 1)]


def test_months_are_calendar_months():
    window = Window(day_number(1954, 2, 10), day_number(1955, 2, 1))
    months = [civil(int(day)) for day in tick_days(window, TickStep("month", 3))]
    assert months == [(1954, 4, 1), (1954, 7, 1), (1954, 10, 1), (1955, 1, 1)]


def test_between_labels_stand_finer_ticks(all_words):
    made = drawn(years(1900, 1990), all_words["en"].dates)
    bare = [tick for tick in made if not tick.text]
    assert {civil(int(t.day))[0] for t in bare} >= {1901, 1902}
    assert not {t.day for t in bare} & {t.day for t in made if t.text}


@pytest.mark.parametrize(
    ("window", "text"),
    [
        (years(1941, 1955), "1941–1954"),
        (Window(day_number(1954, 3, 13), day_number(1954, 5, 8)), "13 Mar – 7 May 1954"),
        (Window(day_number(1954, 3, 13), day_number(1955, 5, 8)), "Mar 1954 – May 1955"),
        (Window(day_number(1954, 5, 7), day_number(1954, 5, 8)), "7 May 1954"),
        (years(-499, -99), "500–101 BCE"),
        (years(-66_000_000, -65_999_990), "66,000,001 BCE – 65,999,992 BCE"),
        (years(-66_000_000, -40_000_000), "66–40 million years ago"),
        (years(-13_804_101_563, -13_795_898_437), "13.8041–13.7959 billion years ago"),
        (years(-1_200_000_000, -800_000_000), "1.2 billion years ago – 800 million years ago"),
        (years(-13_800_060_000, -13_799_970_000), "13,800,060,001 BCE – 13,799,970,002 BCE"),
        (years(-11_999, -1_999), "12,000 BCE – 2001 BCE"),
    ],
)
def test_a_window_is_told_as_finely_as_it_is_long(window, text, all_words):
    told = window_text(window, all_words["en"].dates)
    assert told.replace("\xa0", " ") == text
