"""Every problem the program can find in a collection: its name, how grave it is, what it means."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "advice"]


class Meaning(NamedTuple):
    """How grave a kind of problem is, and what it means to whoever writes a collection."""

    severity: Severity
    text: str


PROBLEM_CODES: dict[str, Meaning] = {
    # Files that cannot be read
    "missing-file": Meaning("error", "A file that is named is not there."),
    "unsafe-path": Meaning(
        "error",
        "A path or link leads out of the collection or nowhere, or a path is not spelt as the file "
        "is, so that it would be lost on another computer.",
    ),
    "unreadable-file": Meaning("error", "The file cannot be opened, or is none."),
    "too-large": Meaning("error", "A file is larger than a text of its kind can sensibly be."),
    "bad-encoding": Meaning("error", "The file is not text in UTF-8."),
    "bad-yaml": Meaning("error", "The YAML cannot be understood; the whole file is left out."),
    "unsafe-yaml": Meaning(
        "error", "YAML that builds program objects or grows without bounds; the format needs none."
    ),
    "bad-front-matter": Meaning(
        "error", "An article does not begin with its front matter between two `---` lines."
    ),
    "bad-file-name": Meaning(
        "error",
        "A file is not called as the format asks, an article `<id>.<language>.md`: it is not read.",
    ),
    "wrong-format-version": Meaning(
        "error", "The collection is written for another version of the format."
    ),
    # Keys and values
    "unknown-key": Meaning("error", "A key that the format does not know; it is passed over."),
    "duplicate-key": Meaning("error", "The same key stands twice; only the first one counts."),
    "missing-key": Meaning("error", "Something cannot be shown without this key; it is left out."),
    "wrong-type": Meaning("error", "A text stands where a list is expected, or the like."),
    "unknown-value": Meaning("error", "The value is none of those that are allowed."),
    "out-of-range": Meaning("error", "A number is too small or too large."),
    "bad-id": Meaning("error", "An id has other letters than `a-z`, `0-9` and hyphens."),
    "duplicate-id": Meaning(
        "error", "Two things of a kind have the same id; the first one counts."
    ),
    "unknown-reference": Meaning("error", "An id that nothing in the collection has."),
    "unknown-language": Meaning("error", "A text in a language that the collection does not list."),
    "bad-date": Meaning("error", "A date that is not EDTF."),
    "bad-coordinates": Meaning("error", "Not a place on Earth in decimal degrees."),
    "swapped-coordinates": Meaning("error", "Latitude and longitude have changed places."),
    "bad-colour": Meaning("error", "A colour that is not written `#rrggbb`."),
    "bad-rights": Meaning(
        "error", "Rights that are no RightsStatements.org or Creative Commons address."
    ),
    "bad-address": Meaning("error", "A web address that does not begin with `https://`."),
    "bad-picture": Meaning("error", "A media file of a kind that cannot be shown."),
    "damaged-file": Meaning(
        "error",
        "A media file that is empty, cut short or no picture; told by `check`, and by the kiosk.",
    ),
    "bad-pattern": Meaning("error", "A series' file names have no place for the number."),
    # Markdown
    "bad-markdown": Meaning("error", "Markdown that the article pane does not show."),
    "raw-html": Meaning("error", "HTML within Markdown; it is left out."),
    "bad-link": Meaning("error", "A link that leads neither into the collection nor to the web."),
    # What visitors would miss
    "missing-translation": Meaning(
        "warning", "A text lacks one of the collection's languages; its visitors read another."
    ),
    "missing-alt": Meaning("warning", "A work has no description for people who cannot see it."),
    "missing-credit": Meaning("warning", "A work does not say to whom it is owed."),
    "missing-rights": Meaning("warning", "A work does not say what others may do with it."),
    "missing-captions": Meaning(
        "warning", "A clip has no captions in a language; people who cannot hear it miss it."
    ),
    "poor-contrast": Meaning("warning", "Two colours of the theme are too alike to read by."),
    "unlikely-coordinates": Meaning(
        "warning",
        "A locality lies far from all others, and would lie among them with latitude and "
        "longitude exchanged.",
    ),
    "overlapping-names": Meaning(
        "warning", "Two former names of a locality are in force at once, or not in order of time."
    ),
    "outside-span": Meaning("warning", "An event or era lies outside its timeline's span."),
    "no-lane": Meaning("warning", "An event is in none of the lanes of a timeline that shows it."),
    "not-in-exhibition": Meaning("warning", "A tour stops at what its exhibition does not show."),
    "cramped-panes": Meaning("warning", "The panes leave too little room for the article."),
    "empty-slot": Meaning("warning", "A work is named whose series still waits for its file."),
    "missing-source": Meaning("advice", "An event or an article does not say where it was read."),
    "rights-form": Meaning("advice", "Rights that are understood, but not in their own form."),
    "unused": Meaning("advice", "Something that no exhibition shows."),
}
"""By name; names never change their meaning, so that they can be searched for and relied upon."""
