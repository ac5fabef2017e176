"""What the packages say of themselves; the version stands in exhibit_app/__init__.py alone."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from exhibit_app import __version__ as VERSION  # noqa: N812

ROOT = Path(__file__).resolve().parent.parent
NAME = "exhibit-app"
APP_ID = "org.exhibit_app.Exhibit"
NO_HOMEPAGE = "https://exhibit-app.example"
"""A reserved address, which is nobody's: what is published names a real one."""
HOMEPAGE = os.environ.get("EXHIBIT_HOMEPAGE", NO_HOMEPAGE).rstrip("/")
MAINTAINER = "The exhibit-app project <packages@exhibit-app.example>"
LICENCE = "GPL-3.0-or-later"

DEB_DEPENDS = (
    "libc6 (>= 2.36)",
    "libdbus-1-3",
    "libdrm2",
    "libegl1",
    "libgl1",
    "libgssapi-krb5-2",
    "libpulse0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libxcb1",
    "libxext6",
    "libxrandr2",
    "xkb-data",
)
RPM_DEPENDS = (
    "dbus-libs",
    "glibc >= 2.36",
    "krb5-libs",
    "libX11",
    "libXext",
    "libXrandr",
    "libdrm",
    "libglvnd-egl",
    "libglvnd-glx",
    "libwayland-client",
    "libwayland-cursor",
    "libwayland-egl",
    "libxcb",
    "pulseaudio-libs",
    "xkeyboard-config",
)
EXTERNAL_LIBRARIES = {
    "ld-linux-x86-64.so.2",
    "libX11.so.6",
    "libXext.so.6",
    "libXrandr.so.2",
    "libEGL.so.1",
    "libGL.so.1",
    "libc.so.6",
    "libdbus-1.so.3",
    "libdl.so.2",
    "libdrm.so.2",
    "libgssapi_krb5.so.2",
    "libm.so.6",
    "libpthread.so.0",
    "libpulse.so.0",
    "libresolv.so.2",
    "librt.so.1",
    "libwayland-client.so.0",
    "libwayland-cursor.so.0",
    "libwayland-egl.so.1",
    "libxcb.so.1",
}
"""What the program takes from the system: the C library, what must fit the graphics driver or a
running service, and what every desktop has beneath these."""

_NO_DATE = "315532800"
"""1980, as early as archives can tell."""


def settle_build_date() -> None:
    """Date the packages like the last change of the source, unless a date is given."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    os.environ["SOURCE_DATE_EPOCH"] = told.stdout.strip() or _NO_DATE


def build_date() -> datetime:
    """The day the packages are dated: SOURCE_DATE_EPOCH, which the build always sets."""
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)


def filled(template: Path) -> str:
    """A file of packaging/share with version, date and homepage in their places."""
    text = template.read_text("utf-8")
    for mark, value in (
        ("@VERSION@", VERSION),
        ("@DATE@", f"{build_date():%Y-%m-%d}"),
        ("@HOMEPAGE@", HOMEPAGE),
    ):
        text = text.replace(mark, value)
    return text
