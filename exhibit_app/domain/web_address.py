"""Addresses of web pages, which this program never opens: what may be told of them, and how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

if TYPE_CHECKING:
    from re import Match

_ASTRAY = re.compile(r"[\s<>\"\\`\x00-\x1f\x7f]")
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_MEANT = "%/:?#[]@!$&'()*+,;=~"
"""Signs that mean something in an address and stay as they are."""


def is_web_address(text: str) -> bool:
    """Whether it is an http or https address with a host, and nothing that hides where it leads."""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and parts.hostname and not parts.username
    except ValueError:
        return False
    return bool(sound) and not _ASTRAY.search(text)


def encoded(address: str) -> str:
    """The address in the letters that every phone's camera hands on: ASCII."""
    parts = urlsplit(address)
    host = parts.netloc
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = quote(host, safe=":[]")
    rest = (quote(part, safe=_MEANT) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, *rest))


def readable(address: str) -> str:
    """The address as one reads it: without the scheme, with letters in place of escapes.

    Escapes stay where what they stand for could be taken for something else.
    """
    return _ESCAPES.sub(_letters, address).partition("://")[2].removesuffix("/")


def host(address: str) -> str:
    """Whose page it is."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _letters(escapes: Match[str]) -> str:
    try:
        text = bytes.fromhex(escapes[0].replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return escapes[0]
    plain = text.isprintable() and not any(sign in _MEANT or sign.isspace() for sign in text)
    return text if plain else escapes[0]
