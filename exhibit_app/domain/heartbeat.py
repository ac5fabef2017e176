"""What a supervised program and its supervisor say to each other."""

from __future__ import annotations

from typing import Literal

STARTING = "exhibit-beat starting"
"""The program runs and has not painted yet."""
PAINTED = "exhibit-beat painted"
"""A frame has been painted; one line on standard output for each beat."""
HIDDEN = "exhibit-beat hidden"
"""The event loop lives, and there is no screen to paint on."""

RESTING = "exhibit-beat resting"
"""A frame has been painted, and as nothing moves the next one comes RESTING_SECONDS later."""
RESTING_SECONDS = 10.0

LEFT_CODE = 10
"""Exit code when staff ended the program."""
USAGE_CODE = 2
"""Exit code when what was asked for cannot be done, however often it is tried."""
RESTART_CODE = 75
"""Exit code that asks to be started again."""

Mode = Literal["usual", "safe", "poster"]
MODES: tuple[Mode, ...] = ("usual", "safe", "poster")
"""All there is; the last good collection drawn without graphics hardware; one picture."""
