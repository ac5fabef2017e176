from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

from exhibit_app import __version__
from exhibit_app.cli import COMMANDS
from exhibit_app.exchange.bundle_file import MIMETYPE, SUFFIX

ROOT = Path(__file__).resolve().parent.parent.parent
SHARE = ROOT / "packaging" / "share"


def test_the_man_page_tells_of_every_command_and_option():
    from command_pages import man_page

    page = man_page().replace("\\-", "-")
    for name in COMMANDS:
        assert f".SS {name}\n" in page
    for option in ("--fullscreen", "--sign KEY", "--screen", "--profile FILE"):
        assert option in page
    assert __version__ in page
    assert "==SUPPRESS==" not in page


def test_the_shell_completes_commands_and_their_options():
    from command_pages import bash_completion

    script = bash_completion()
    assert all(f"        {name}) words=" in script for name in COMMANDS)
    assert "--with-errors" in script


def test_desktops_know_bundles_by_the_type_that_they_carry():
    entry = ConfigParser(interpolation=None, delimiters="=")
    entry.optionxform = str
    entry.read(SHARE / "exhibit-app.desktop", "utf-8")
    assert entry["Desktop Entry"]["MimeType"] == f"{MIMETYPE};"
    kind = ET.parse(SHARE / "org.exhibit_app.Exhibit.xml").getroot()[0]
    names = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert kind.get("type") == MIMETYPE
    assert kind.find("m:glob", names).get("pattern") == f"*{SUFFIX}"
    magic = kind.find("m:magic/m:match/m:match", names)
    assert (magic.get("offset"), magic.get("value")) == ("30", f"mimetype{MIMETYPE}")


def test_the_version_stands_in_one_place_only():
    from identity import filled

    for file in SHARE.iterdir():
        text = file.read_text("utf-8")
        assert __version__ not in text.replace('version="1.0"', ""), file
    metainfo = ET.fromstring(filled(SHARE / "org.exhibit_app.Exhibit.metainfo.xml"))
    assert metainfo.find("releases/release").get("version") == __version__
    assert metainfo.find("id").text == "org.exhibit_app.Exhibit"


def test_the_bill_of_materials_names_each_part_with_version_and_licence(tmp_path):
    from third_parties import components, licences, sbom

    parts = components(tmp_path)
    told = json.loads(sbom(parts))
    names = {one["name"] for one in told["components"]}
    assert {"CPython", "Qt", "Pillow", "PyYAML", "shiboken6", "typeface Literata"} <= names
    assert all(
        one["version"] and one["licenses"][0]["license"]["name"] for one in told["components"]
    )
    assert sbom(parts) == sbom(components(tmp_path))
    text = licences(parts)
    assert "SIL OPEN FONT LICENSE" in text.upper()


def test_every_file_of_the_kiosk_has_its_place():
    from stage_kiosk import CONFIGURATION, PLACES, SCRIPTS, SOURCE

    assert {path.name for path in SOURCE.iterdir()} == set(PLACES)
    assert set(CONFIGURATION) == {place for place in PLACES.values() if place.startswith("/etc/")}
    assert all(
        script.read_text("utf-8").startswith("#!/bin/sh\nset -e\n") for script in SCRIPTS.values()
    )
