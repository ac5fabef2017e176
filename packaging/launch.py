"""Where the installed program begins."""

import os
import sys

from exhibit_app.cli import main

if __name__ == "__main__":
    # A Windows program without a console has nowhere to write to.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    sys.exit(main())
