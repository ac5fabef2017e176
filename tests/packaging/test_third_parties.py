from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def names(requirements):
    found = (re.match(r"[\w.-]+", one) for one in requirements)
    return {re.sub(r"[-_.]+", "-", one[0]).lower() for one in found if one}


def test_every_distribution_that_is_installed_with_the_program_is_told():
    """Also what those need that the program asks for."""
    from third_parties import PYTHON_PACKAGES

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = names(project["dependencies"] + project["optional-dependencies"]["sign"])
    told, found = names(PYTHON_PACKAGES), set()
    while waiting:
        name = waiting.pop()
        try:
            needed = metadata.requires(name) or ()
        except metadata.PackageNotFoundError:  # only another Python needs it
            continue
        found.add(name)
        waiting |= names(one for one in needed if "extra ==" not in one) - found
    assert found <= told


def test_licences_are_told_in_full_with_what_they_are_called():
    from third_parties import components, licences

    parts = components(ROOT / "nowhere")
    called = {part.name: part.licence for part in parts}
    assert called["markdown-it-py"] == "MIT License"
    assert "BSD" in called["segno"]
    text = licences(parts)
    for whole in (
        "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3",
        "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 2.1",
        "SIL OPEN FONT LICENSE",
        "PYTHON SOFTWARE FOUNDATION LICENSE",
    ):
        assert whole in text
