"""Places on Earth, and what is said of numbers that are none."""

from __future__ import annotations

import pytest

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.coordinates import read_coordinates


def test_degrees_north_and_east():
    assert read_coordinates("59.9386", "30.3141") == (59.9386, 30.3141)
    assert read_coordinates("-90", "180") == (-90.0, 180.0)


@pytest.mark.parametrize(
    ("latitude", "longitude", "code", "hint"),
    [
        ("103.02", "21.39", "swapped-coordinates", "latitude: 21.39, longitude: 103.02"),
        ("95", "100", "bad-coordinates", "-90 to 90"),
        ("200", "21", "bad-coordinates", "-90 to 90"),
        ("59,93", "30.31", "bad-coordinates", "59.93"),
        ("59°56'19\"N", "30.31", "bad-coordinates", "59.93861"),
        ("21.4", "103° 1′ W", "bad-coordinates", "-103.01667"),
        ("north", "30", "bad-coordinates", ""),
    ],
)
def test_other_numbers_are_explained(latitude, longitude, code, hint):
    with pytest.raises(BadValueError) as caught:
        read_coordinates(latitude, longitude)
    assert caught.value.code == code
    assert hint in caught.value.hint
