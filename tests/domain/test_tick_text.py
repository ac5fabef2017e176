from pathlib import Path

import pytest

import exhibit_app
from exhibit_app.content.words_reader import load_words
from exhibit_app.domain.calendar import day_number, year_start
from exhibit_app.domain.tick_text import TickUnit, tick_text
from exhibit_app.domain.year_text import year_text

WORDS = load_words(Path(exhibit_app.__file__).parent / "words")
MAY_7 = float(day_number(1954, 5, 7))


def labels(day: float, unit: TickUnit) -> list[str]:
    return [
        tick_text(day, unit, WORDS[code].dates).replace("\u00a0", " ")
        for code in ("en", "vi", "ru")
    ]


@pytest.mark.parametrize(
    ("day", "unit", "expected"),
    [
        (MAY_7 + 17.5 / 24, "hour", ["17:30", "17:30", "17:30"]),
        (MAY_7, "day", ["7 May", "7/5", "7 мая"]),
        (MAY_7, "month", ["May 1954", "tháng 5/1954", "май 1954"]),
        (MAY_7, "year", ["1954", "1954", "1954"]),
        (float(year_start(1950)), "decade", ["1950", "1950", "1950"]),
        (float(year_start(-99)), "century", ["100 BCE", "100 TCN", "100 до н. э."]),
        (float(year_start(1)), "millennium", ["1 CE", "1 SCN", "1 н. э."]),
        (float(year_start(-20_000)), "kyr", ["20,000 BCE", "20.000 TCN", "20 000 до н. э."]),
        (float(year_start(0)), "Myr", ["today", "ngày nay", "сегодня"]),
    ],
)
def test_ticks(day: float, unit: TickUnit, expected: list[str]):
    assert labels(day, unit) == expected


def test_no_axis_shows_a_year_zero():
    texts = [labels(float(year_start(year)), "year")[0] for year in range(-2, 3)]
    assert texts == ["3 BCE", "2 BCE", "1 BCE", "1 CE", "2 CE"]


def test_neighbours_in_deep_time_are_told_apart():
    ages = [float(year_start(-13_800_000_000 + step)) for step in (0, 1_000_000)]
    assert [labels(day, "Myr")[0] for day in ages] == [
        "13.8 billion years ago",
        "13.799 billion years ago",
    ]


def test_a_day_that_falls_a_little_short_is_rounded_to_its_unit():
    assert labels(year_start(-66_000_000) - 40_000.0, "Myr")[0] == "66 million years ago"


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (1954, "1954"),
        (99, "99 CE"),
        (0, "1 BCE"),
        (-9999, "10,000 BCE"),
        (-12_000, "12,000 BCE"),
        (-12_001, "12,002 BCE"),
        (-99_999, "100,000 BCE"),
        (-100_000, "100,000 years ago"),
        (-999_999, "1,000,000 years ago"),
        (-1_000_000, "1 million years ago"),
        (-4_543_210_000, "4.543 billion years ago"),
        (10_000, "10,000 CE"),
    ],
)
def test_years(year: int, expected: str):
    assert year_text(year, WORDS["en"].dates).replace("\u00a0", " ") == expected
