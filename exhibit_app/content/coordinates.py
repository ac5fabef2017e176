"""Reads a place on Earth, and explains the usual slips."""

from __future__ import annotations

import re

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.field_types import Number
from exhibit_app.content.scalars import read_number

_ANY = Number(-1e9, 1e9)
_LATITUDE, _LONGITUDE = 90, 180
_DEGREES = re.compile(
    r"(?P<degrees>\d{1,3})\s*°\s*(?:(?P<minutes>\d{1,2})\s*['′’]\s*)?"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s*[\"″”]\s*)?(?P<side>[NSEW])"
)


def read_coordinates(latitude: str, longitude: str) -> tuple[float, float]:
    """Latitude and longitude in degrees.

    Raises:
        BadValueError: They are no numbers, not on Earth, or have changed places.
    """
    north, east = _degrees(latitude), _degrees(longitude)
    if abs(north) <= _LATITUDE and abs(east) <= _LONGITUDE:
        return north, east
    if abs(east) <= _LATITUDE < abs(north) <= _LONGITUDE:
        message = f"latitude {latitude} is beyond the pole, longitude {longitude} would fit it"
        hint = f"exchange them: latitude: {longitude}, longitude: {latitude}"
        raise BadValueError("swapped-coordinates", message, hint)
    message = f"latitude {latitude}, longitude {longitude} is not on Earth"
    hint = "latitude goes from -90 to 90, longitude from -180 to 180, in degrees"
    raise BadValueError("bad-coordinates", message, hint)


def _degrees(text: str) -> float:
    try:
        return read_number(_ANY, text)
    except BadValueError as error:
        found = _DEGREES.fullmatch(text.strip())
        hint = f"write {_decimal(found)}" if found else error.hint
        message = f"'{text}' is not a number of degrees"
        raise BadValueError("bad-coordinates", message, hint) from None


def _decimal(found: re.Match[str]) -> str:
    minutes, seconds = int(found["minutes"] or 0), float(found["seconds"] or 0)
    degrees = int(found["degrees"]) + minutes / 60 + seconds / 3600
    return f"{'-' if found['side'] in 'SW' else ''}{degrees:.5f}".rstrip("0").rstrip(".")
