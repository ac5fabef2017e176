"""Whether the screen can be switched off outside opening hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.doctor.finding import Finding
from exhibit_app.domain.screen_power import power_of

if TYPE_CHECKING:
    from exhibit_app.doctor.machine import Machine
    from exhibit_app.domain.kiosk_profile import KioskProfile

_SESSION = ("WAYLAND_DISPLAY", "DISPLAY")


def check_power(machine: Machine, profile: KioskProfile) -> Finding:
    """What switches it off, or what would."""
    part = "screen power"
    if not profile.hours.spans:
        return Finding(part, "good", "it is always lit: the profile names no opening hours")
    session = {name: machine.environment(name) for name in _SESSION}
    power = power_of(profile.power, session, machine.has)
    if not power and not any(session.values()):
        text = "this is not the kiosk's session"
        return Finding(part, "unknown", text, "run this in the kiosk's own session")
    if not power:
        fix = "install wlopm (Wayland) or xset (X11), or write commands under power: in the profile"
        return Finding(part, "doubtful", "outside opening hours it is dark but not off", fix)
    if not machine.has(power.off[0]):
        fix = "install it, or write another command under power: in the profile"
        return Finding(part, "bad", f"there is no program '{power.off[0]}'", fix)
    return Finding(part, "good", f"outside opening hours {power.off[0]} switches it off")
