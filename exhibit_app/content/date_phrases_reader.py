"""Reads how a language words dates, and sees to it that every pattern can be filled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.date_phrases import MONTHS, SEASONS, DateForms, DatePhrases

if TYPE_CHECKING:
    from exhibit_app.content.nodes import MapNode, Node
    from exhibit_app.content.words_file import WordsFile

# The slots that each pattern needs; of those joined by | it needs at least one.
_NUMBER = "ordinal|roman|number"
_DATE = "date|governed_date"
_FORM_SLOTS = {
    "day": "day month year",
    "day_month": "day month",
    "month": "month year",
    **dict.fromkeys(("year", "year_bce", "year_ce", "years", "years_bce", "years_ce"), "year"),
    "decade": "decade",
    "decades": "start end",
    **dict.fromkeys(("century", "century_bce", "centuries", "centuries_bce"), _NUMBER),
    **dict.fromkeys(("millennium", "millennium_bce"), _NUMBER),
    "seasons": "year",
}
_FORM_LENGTHS = {"months": MONTHS, "months_alone": MONTHS, "seasons": SEASONS}
_FORM_KEYS = (*_FORM_SLOTS, *_FORM_LENGTHS)
_PHRASE_SLOTS = {
    **dict.fromkeys(("about", "probably", "since", "until"), _DATE),
    **dict.fromkeys(("since_unknown", "until_unknown", "or_later", "or_earlier"), _DATE),
    "doubtful": "date",
    "between": "start|governed_start end|governed_end",
    **dict.fromkeys(("range_tight", "range_loose", "both", "either"), "start end"),
    "apart": "date year",
    "at_time": "date time",
    "clock": "hour minute",
    "clock_seconds": "hour minute second",
    **dict.fromkeys(("thousands_ago", "millions_ago", "billions_ago"), "number"),
    **dict.fromkeys(("year_unknown", "list_separator", "present"), ""),
    **dict.fromkeys(("decimal_mark", "group_mark"), ""),
}
_BUILDS_ON = {
    "full": (),
    "governed": ("full",),
    "short": ("full",),
    "short_governed": ("full", "governed", "short"),
}
"""From which roles a role takes the patterns that it leaves out; the last that has one counts."""

_PHRASE_KEYS = (*_PHRASE_SLOTS, *_BUILDS_ON, "ordinals", "contractions")
_SLOT = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a part of the file, each with the slots that it needs."""

    file: WordsFile
    name: str
    nodes: dict[str, Node]
    slots: dict[str, str]

    def text(self, key: str) -> str:
        """The pattern of a key."""
        node = self.nodes.get(key)
        text = self.file.text(node, f"{self.name}.{key}")
        if node is not None:
            self._check(node, key, text)
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of patterns, or of names, of a key."""
        node = self.nodes.get(key)
        texts = self.file.texts(node, f"{self.name}.{key}")
        if node is None:
            return texts
        length = _FORM_LENGTHS.get(key, len(texts))
        if len(texts) != length:
            message = f"{self.name}.{key} has {len(texts)} items and needs {length}"
            self.file.fault(node, message)
        for text in texts:
            self._check(node, key, text)
        return texts

    def _check(self, node: Node, key: str, text: str) -> None:
        choices = [set(choice.split("|")) for choice in self.slots.get(key, "").split()]
        found = set(_SLOT.findall(text))
        for slot in sorted(found.difference(*choices)):
            self.file.fault(node, f"{self.name}.{key} has no {{{slot}}} to show")
        for choice in choices:
            if not choice & found:
                needed = " or ".join(f"{{{slot}}}" for slot in sorted(choice))
                self.file.fault(node, f"{self.name}.{key} must show {needed}")


def read_date_phrases(file: WordsFile, node: Node | None) -> DatePhrases:
    """The phrases in `node`, the value of `dates`; useless if they add to the file's faults."""
    dates = file.as_map(node, "dates")
    file.check_keys(dates, "dates.", _PHRASE_KEYS, _PHRASE_KEYS)
    roles = {role: file.as_map(dates.get(role), f"dates.{role}") for role in _BUILDS_ON}
    phrases = _Patterns(file, "dates", _values(dates), _PHRASE_SLOTS)
    contractions = file.as_map(dates.get("contractions"), "dates.contractions")
    return DatePhrases(
        full=_read_forms(file, roles, "full"),
        governed=_read_forms(file, roles, "governed"),
        short=_read_forms(file, roles, "short"),
        short_governed=_read_forms(file, roles, "short_governed"),
        about=phrases.text("about"),
        probably=phrases.text("probably"),
        doubtful=phrases.text("doubtful"),
        since=phrases.text("since"),
        until=phrases.text("until"),
        since_unknown=phrases.text("since_unknown"),
        until_unknown=phrases.text("until_unknown"),
        or_later=phrases.text("or_later"),
        or_earlier=phrases.text("or_earlier"),
        between=phrases.text("between"),
        range_tight=phrases.text("range_tight"),
        range_loose=phrases.text("range_loose"),
        apart=phrases.text("apart"),
        year_unknown=phrases.text("year_unknown"),
        at_time=phrases.text("at_time"),
        clock=phrases.text("clock"),
        clock_seconds=phrases.text("clock_seconds"),
        list_separator=phrases.text("list_separator"),
        both=phrases.text("both"),
        either=phrases.text("either"),
        thousands_ago=phrases.text("thousands_ago"),
        millions_ago=phrases.text("millions_ago"),
        billions_ago=phrases.text("billions_ago"),
        present=phrases.text("present"),
        decimal_mark=phrases.text("decimal_mark"),
        group_mark=phrases.text("group_mark"),
        ordinals=phrases.texts("ordinals"),
        contractions={
            key: file.text(value, f"dates.contractions.{key}")
            for key, value in _values(contractions).items()
        },
    )


def _read_forms(file: WordsFile, roles: dict[str, MapNode], role: str) -> DateForms:
    name = f"dates.{role}"
    if roles[role].entries:
        file.check_keys(roles[role], f"{name}.", _FORM_KEYS, () if _BUILDS_ON[role] else _FORM_KEYS)
    nodes: dict[str, Node] = {}
    for part in (*_BUILDS_ON[role], role):
        nodes |= _values(roles[part])
    forms = _Patterns(file, name, nodes, _FORM_SLOTS)
    return DateForms(
        months=forms.texts("months"),
        months_alone=forms.texts("months_alone"),
        day=forms.text("day"),
        day_month=forms.text("day_month"),
        month=forms.text("month"),
        year=forms.text("year"),
        year_bce=forms.text("year_bce"),
        year_ce=forms.text("year_ce"),
        years=forms.text("years"),
        years_bce=forms.text("years_bce"),
        years_ce=forms.text("years_ce"),
        decade=forms.text("decade"),
        decades=forms.text("decades"),
        century=forms.text("century"),
        century_bce=forms.text("century_bce"),
        centuries=forms.text("centuries"),
        centuries_bce=forms.text("centuries_bce"),
        millennium=forms.text("millennium"),
        millennium_bce=forms.text("millennium_bce"),
        seasons=forms.texts("seasons"),
    )


def _values(parent: MapNode) -> dict[str, Node]:
    return {key: entry.value for key, entry in parent.entries.items()}
