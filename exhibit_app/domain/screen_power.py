"""Which commands switch a screen off and on, where the system has any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCREEN = "{screen}"
"""Stands for the screen's name in a command."""


@dataclass(frozen=True, slots=True)
class ScreenPower:
    """Two commands, each a program and its arguments; empty ones mean there are none."""

    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.off and self.on)

    def named(self, screen: str) -> ScreenPower:
        """The commands for the screen of that name."""
        return ScreenPower(_named(self.off, screen), _named(self.on, screen))


_WAYLAND = (
    ScreenPower(("wlopm", "--off", SCREEN), ("wlopm", "--on", SCREEN)),
    ScreenPower(
        ("wlr-randr", "--output", SCREEN, "--off"), ("wlr-randr", "--output", SCREEN, "--on")
    ),
)
_X11 = (ScreenPower(("xset", "dpms", "force", "off"), ("xset", "dpms", "force", "on")),)


def power_of(
    given: ScreenPower, environment: Mapping[str, str], is_there: Callable[[str], bool]
) -> ScreenPower:
    """The commands of a profile, or else those that suit the session and are installed."""
    if given:
        return given
    if environment.get("WAYLAND_DISPLAY"):
        usual = _WAYLAND
    elif environment.get("DISPLAY"):
        usual = _X11
    else:
        usual = ()
    return next((one for one in usual if is_there(one.off[0])), ScreenPower())


def _named(command: tuple[str, ...], screen: str) -> tuple[str, ...]:
    return tuple(part.replace(SCREEN, screen) for part in command)
