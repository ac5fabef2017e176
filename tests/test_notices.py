"""What the program says it is made of: as installers write it down, else as Python knows it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from exhibit_app import notices
from exhibit_app.notices import Part, read_notices

ROOT = Path(__file__).resolve().parent.parent


def test_an_installed_program_tells_what_its_installer_wrote(tmp_path):
    told = [
        {"name": "Qt", "version": "6", "licenses": [{"license": {"name": "LGPL-3.0-only"}}]},
        {"name": "Inter", "version": "4", "licenses": [{"license": {"id": "OFL-1.1"}}]},
    ]
    (tmp_path / "sbom.cdx.json").write_text(json.dumps({"components": told}), "utf-8")
    (tmp_path / "THIRD-PARTY.txt").write_text(
        "What it carries.\n\nQt\n====\n\nA licence\n", "utf-8"
    )
    found = read_notices(tmp_path)
    assert found.parts == (Part("Qt", "6", "LGPL-3.0-only"), Part("Inter", "4", "OFL-1.1"))
    assert found.texts == ("What it carries.", "Qt\n====", "A licence")
    assert found.materials == tmp_path / "sbom.cdx.json"


def test_a_checkout_tells_what_python_knows_and_the_licences_of_what_it_ships():
    found = read_notices(ROOT / "nowhere")
    assert {"pillow", "segno"} <= {part.name.lower() for part in found.parts}
    assert all(part.version and part.licence for part in found.parts)
    text = "\n".join(found.texts)
    for name in ("EB Garamond", "Inter", "Literata", "Natural Earth"):
        assert name in text
    assert found.materials is None


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"components": [{}]}', '{"components": 3}'])
def test_damaged_files_do_not_matter(tmp_path, damaged):
    (tmp_path / "sbom.cdx.json").write_text(damaged, "utf-8")
    found = read_notices(tmp_path)
    assert found.parts
    assert found.texts


def test_every_dependency_of_a_running_program_is_told():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["sign"]]
    names = {re.split(r"[<>=; ]", one)[0].lower().replace("-", "_") for one in wanted}
    assert names <= {name.lower().replace("-", "_") for name in notices.RUNTIME}
