"""Lays out the kiosk's package: the session's unit, its user and its profile."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from identity import ROOT
from stage import SHARE, settle, stage_documents

if TYPE_CHECKING:
    from pathlib import Path

KIOSK = "exhibit-app-kiosk"
SOURCE = ROOT / "packaging" / "kiosk"
PLACES = {
    "exhibit-kiosk.service": "/usr/lib/systemd/system/exhibit-kiosk.service",
    "exhibit-kiosk.sysusers": "/usr/lib/sysusers.d/exhibit-kiosk.conf",
    "exhibit-kiosk.tmpfiles": "/usr/lib/tmpfiles.d/exhibit-kiosk.conf",
    "exhibit-kiosk.pam": "/etc/pam.d/exhibit-kiosk",
    "kiosk.yaml": "/etc/exhibit-app/kiosk.yaml",
}
"""Where each file of packaging/kiosk is installed."""

CONFIGURATION = ("/etc/exhibit-app/kiosk.yaml", "/etc/pam.d/exhibit-kiosk")
SCRIPTS = {
    name: ROOT / "packaging" / "scripts" / f"kiosk-{name}"
    for name in ("postinstall", "preremove", "postremove")
}


def stage_kiosk(root: Path) -> Path:
    """The kiosk's package below `root`."""
    shutil.rmtree(root, ignore_errors=True)
    for name, place in PLACES.items():
        target = root / place.removeprefix("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((SOURCE / name).read_bytes())
        target.chmod(0o644)
    overrides = root / "usr/share/lintian/overrides" / KIOSK
    overrides.parent.mkdir(parents=True)
    overrides.write_text((SHARE / "lintian-overrides-kiosk").read_text("utf-8"), "utf-8")
    stage_documents(root / "usr/share/doc" / KIOSK, KIOSK)
    settle(root)
    return root
