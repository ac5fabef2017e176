"""Runs as the small markup that Qt's StyledText draws; every text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.domain.article import Run, Runs


def styled(runs: Runs) -> str:
    """StyledText; links carry `kind:id` and can lead nowhere else."""
    return "".join(map(_styled_run, runs))


def bare(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that is written with blank lines between them."""
    return [" ".join(part.split("\n")).strip() for part in text.split("\n\n") if part.strip()]


def _styled_run(run: Run) -> str:
    text = escape(run.text, quote=False).replace("\n", "<br>")
    if run.emphasis:
        text = f"<i>{text}</i>"
    if run.strong:
        text = f"<b>{text}</b>"
    if run.target is not None:
        return f'<a href="{escape(str(run.target))}">{text}</a>'
    return text
