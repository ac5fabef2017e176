"""Knows the rights statements and licences by their addresses."""

from __future__ import annotations

import re

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.suggestions import did_you_mean

RIGHTS_STATEMENTS = (
    "InC",
    "InC-OW-EU",
    "InC-EDU",
    "InC-NC",
    "InC-RUU",
    "NoC-CR",
    "NoC-NC",
    "NoC-OKLR",
    "NoC-US",
    "CNE",
    "UND",
    "NKC",
)
"""Codes of the twelve statements of RightsStatements.org."""

LICENCES = (
    "https://creativecommons.org/publicdomain/zero/1.0/",
    "https://creativecommons.org/publicdomain/mark/1.0/",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/licenses/by-sa/4.0/",
    "https://creativecommons.org/licenses/by-nd/4.0/",
    "https://creativecommons.org/licenses/by-nc/4.0/",
    "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "https://creativecommons.org/licenses/by-nc-nd/4.0/",
)
"""The Creative Commons addresses of today; earlier versions are understood, too."""

_STATEMENT = re.compile(
    r"https?://(?:www\.)?rightsstatements\.org/(vocab|page)/([\w-]+)(?:/1\.0)?/?(?:\?.*)?",
    re.ASCII,
)
_LICENCE = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?P<path>"
    r"licenses/(?:by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd)/(?:1\.0|2\.0|2\.1|2\.5|3\.0|4\.0)"
    r"(?:/[a-z]{2,4})?"
    r"|publicdomain/(?:zero|mark)/1\.0)"
    r"/?(?:(?:deed|legalcode)(?:\.[\w-]+)?)?",
    re.ASCII,
)


def canonical_rights(written: str) -> str:
    """The address in its own form: http for RightsStatements.org, https for Creative Commons.

    Raises:
        BadValueError: It is neither.
    """
    statement = _STATEMENT.fullmatch(written)
    if statement:
        code = statement[2]
        if code in RIGHTS_STATEMENTS:
            return f"http://rightsstatements.org/vocab/{code}/1.0/"
        message = f"RightsStatements.org has no statement '{code}'"
        raise BadValueError("bad-rights", message, did_you_mean(code, RIGHTS_STATEMENTS))
    licence = _LICENCE.fullmatch(written)
    if licence:
        return f"https://creativecommons.org/{licence['path']}/"
    message = f"'{written}' is no rights statement or licence"
    raise BadValueError("bad-rights", message, _hint(written))


def _hint(written: str) -> str:
    """The address that a common short form stands for, else what addresses look like."""
    short = re.sub(r"[\s_]+", "-", written.strip().lower())
    licence = re.match(r"cc-(by(?:-nc)?(?:-sa|-nd)?)(?:-(\d\.\d))?$", short)
    if licence:
        return f"write https://creativecommons.org/licenses/{licence[1]}/{licence[2] or '4.0'}/"
    if short in {"cc0", "cc-0", "cc0-1.0"}:
        return f"write {LICENCES[0]}"
    if short == "public-domain":
        return f"write {LICENCES[1]}"
    codes = {code.lower(): code for code in RIGHTS_STATEMENTS}
    if short in codes:
        return f"write http://rightsstatements.org/vocab/{codes[short]}/1.0/"
    return (
        "write an address such as http://rightsstatements.org/vocab/InC/1.0/ "
        "or https://creativecommons.org/licenses/by/4.0/"
    )


def is_canonical(written: str) -> bool:
    """Whether a known address is in its own form; Creative Commons uses http and https alike."""
    canonical = canonical_rights(written)
    return written in {canonical, canonical.replace("https://creative", "http://creative")}
