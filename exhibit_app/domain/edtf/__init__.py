"""Historical dates: EDTF (4 February 2019) read into frozen values that know their bounds.

Levels 0 and 1 are supported, and in addition these features of level 2: exponential years,
significant digits, sub-year groupings (25 to 41), sets of dates, qualification of single
components, and unspecified digits anywhere. Day numbers are those of `domain.calendar`.
"""

from exhibit_app.domain.edtf.bounds import Bounds
from exhibit_app.domain.edtf.date import Clock, Date, Parts, Precision
from exhibit_app.domain.edtf.date_set import DateSet
from exhibit_app.domain.edtf.error import EdtfError
from exhibit_app.domain.edtf.interval import OPEN, UNKNOWN, Ending, Interval
from exhibit_app.domain.edtf.reader import Edtf, parse_edtf

__all__ = [
    "OPEN",
    "UNKNOWN",
    "Bounds",
    "Clock",
    "Date",
    "DateSet",
    "Edtf",
    "EdtfError",
    "Ending",
    "Interval",
    "Parts",
    "Precision",
    "parse_edtf",
]
