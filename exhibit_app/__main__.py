"""Runs the program as `python -m exhibit_app`."""

import sys

from exhibit_app.cli import main

sys.exit(main())
