"""Where the installed program begins."""

import os
import sys
from pathlib import Path

from exhibit_app.cli import main

SYSTEM_FONTS = Path("/etc/fonts/fonts.conf")


def _prepare() -> None:
    """Make up for what a bare system lacks."""
    own_fonts = Path(__file__).parent / "fonts.conf"
    if sys.platform == "linux" and not SYSTEM_FONTS.exists():
        os.environ.setdefault("FONTCONFIG_FILE", str(own_fonts))
    # A Windows program without a console has nowhere to write to.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    _prepare()
    sys.exit(main())
