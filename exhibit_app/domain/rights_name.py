"""What a rights statement or licence is called, from its address."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STATEMENT = re.compile(r"https?://rightsstatements\.org/vocab/([A-Za-z-]+)/1\.0/?")
_LICENCE = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/([\d.]+)(?:/[a-z]+)?/?")
_PUBLIC_DOMAIN = re.compile(r"https?://creativecommons\.org/publicdomain/(zero|mark)/1\.0/?")
_CODES = {"zero": "CC0 1.0", "mark": "PDM 1.0"}


@dataclass(frozen=True, slots=True)
class RightsName:
    """`key` names the interface's words for it; `code` is written the same everywhere.

    Both are empty for an address that is neither statement nor licence.
    """

    key: str = ""
    code: str = ""


def rights_name(address: str) -> RightsName:
    """The name of what stands at a RightsStatements.org or Creative Commons address."""
    if found := _STATEMENT.fullmatch(address):
        return RightsName(f"rights_{_as_key(found[1])}")
    if found := _LICENCE.fullmatch(address):
        kind, version = found.groups()
        return RightsName(f"rights_{_as_key(kind)}", f"CC {kind.upper()} {version}")
    if found := _PUBLIC_DOMAIN.fullmatch(address):
        return RightsName(f"rights_{found[1]}", _CODES[found[1]])
    return RightsName()


def _as_key(name: str) -> str:
    return name.lower().replace("-", "_")
