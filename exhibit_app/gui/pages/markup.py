"""Runs as the small markup that Qt's StyledText draws; every text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from exhibit_app.domain.web_address import is_web_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.article import Run, Runs


def styled(runs: Runs, page_of: Callable[[str], str] = lambda _: "") -> str:
    """StyledText; links carry `kind:id`, or an address, which is told and never opened.

    `page_of` gives the address of a source, "" when it has none.
    """
    return "".join(_styled_run(run, page_of) for run in runs)


def escaped(text: str) -> str:
    """Plain text as StyledText, which would otherwise break lines at no-break spaces."""
    return escape(text, quote=False).replace("\u00a0", "&nbsp;")


def bare(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that is written with blank lines between them."""
    return [" ".join(part.split("\n")).strip() for part in text.split("\n\n") if part.strip()]


def _styled_run(run: Run, page_of: Callable[[str], str]) -> str:
    text = escaped(run.text).replace("\n", "<br>")
    if run.emphasis:
        text = f"<i>{text}</i>"
    if run.strong:
        text = f"<b>{text}</b>"
    address = run.url
    if run.target is not None:
        if run.target.kind != "source":
            return f'<a href="{escape(str(run.target))}">{text}</a>'
        # Sources are told at the end of every page; what more there is, is on the web.
        address = page_of(run.target.id)
    # StyledText takes an address as it stands; a sound one has no signs that end it.
    if is_web_address(address):
        return f'<a href="{address}">{text}</a>'
    return text
