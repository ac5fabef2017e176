"""What a Linux computer must offer a kiosk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exhibit_app.doctor.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.doctor.machine import Machine

SERVICE = "exhibit-kiosk.service"
_KIOSK_COMPOSITORS = {"cage", "weston", "sway", "labwc"}
_DESKTOPS = {
    "gnome-shell",
    "kwin_wayland",
    "kwin_x11",
    "plasmashell",
    "xfwm4",
    "cinnamon",
    "mutter",
}
_SLEEP_TARGETS = ("sleep.target", "suspend.target", "hibernate.target", "hybrid-sleep.target")
_MULTITOUCH_BIT = 0x35
"""ABS_MT_POSITION_X among a device's absolute axes."""


def check_linux(machine: Machine) -> Iterator[Finding]:
    """Everything that needs no look at the screen itself."""
    running = {machine.read(path).strip() for path in machine.found("proc/[0-9]*/comm")}
    yield _compositor(running)
    yield _gestures(running)
    yield _autostart(machine)
    yield _sleep(machine)
    yield _touch(machine)
    yield _sound(machine)
    yield _clock(machine)


def _compositor(running: set[str]) -> Finding:
    kiosk, desktop = running & _KIOSK_COMPOSITORS, running & _DESKTOPS
    if kiosk:
        return Finding("compositor", "good", f"{min(kiosk)} shows one program and nothing else")
    fix = "run it in cage: docs/kiosk.md, 'The reference: Debian with cage'"
    if desktop:
        text = f"{min(desktop)} is a desktop, which people can reach with Alt+Tab or a swipe"
        return Finding("compositor", "bad", text, fix)
    return Finding("compositor", "unknown", "no known compositor is running now", fix)


def _gestures(running: set[str]) -> Finding:
    if "gnome-shell" in running:
        fix = "run it in cage, or install an extension that switches gestures off"
        text = "GNOME opens its overview when somebody swipes with three fingers"
        return Finding("edge gestures", "bad", text, fix)
    if running & _DESKTOPS:
        text = "this desktop may act on swipes from the edge"
        return Finding("edge gestures", "doubtful", text, "switch them off in its settings")
    return Finding("edge gestures", "good", "nothing here acts on swipes from the edge")


def _autostart(machine: Machine) -> Finding:
    enabled = machine.found(f"etc/systemd/system/*.wants/{SERVICE}")
    installed = machine.found(f"*/systemd/system/{SERVICE}") or machine.found(
        f"usr/lib/systemd/system/{SERVICE}"
    )
    if enabled:
        return Finding("autostart", "good", f"{SERVICE} starts with the computer")
    if installed:
        fix = f"sudo systemctl enable --now {SERVICE}"
        return Finding("autostart", "bad", f"{SERVICE} is installed but not enabled", fix)
    fix = "install packaging/kiosk: docs/kiosk.md"
    return Finding("autostart", "bad", "nothing starts the kiosk with the computer", fix)


def _sleep(machine: Machine) -> Finding:
    blank = machine.read("sys/module/kernel/parameters/consoleblank").strip()
    awake = [
        target
        for target in _SLEEP_TARGETS
        if machine.link(f"etc/systemd/system/{target}") != "/dev/null"
    ]
    if awake:
        fix = f"sudo systemctl mask {' '.join(awake)}"
        return Finding("sleep", "bad", "the computer may fall asleep", fix)
    if blank not in {"", "0"}:
        fix = "add consoleblank=0 to the kernel's command line"
        return Finding("sleep", "doubtful", f"the console goes blank after {blank} s", fix)
    return Finding("sleep", "good", "the computer stays awake")


def _touch(machine: Machine) -> Finding:
    devices = machine.read("proc/bus/input/devices").split("\n\n")
    names = [_name(device) for device in devices if _is_multitouch(device)]
    if names:
        return Finding("touch", "good", f"touch device: {', '.join(names)}")
    fix = "plug in the screen's USB cable; see what `libinput list-devices` shows"
    return Finding("touch", "bad", "there is no multi-touch device", fix)


def _is_multitouch(device: str) -> bool:
    axes = re.search(r"^B: ABS=([0-9a-f ]+)$", device, re.MULTILINE)
    if axes is None:
        return False
    # Words of 64 bits, the most significant one first.
    bits = 0
    for word in axes[1].split():
        bits = bits << 64 | int(word, 16)
    return bool(bits >> _MULTITOUCH_BIT & 1)


def _name(device: str) -> str:
    name = re.search(r'^N: Name="(.*)"$', device, re.MULTILINE)
    return name[1] if name else "unnamed"


def _sound(machine: Machine) -> Finding:
    cards = re.findall(r"\]: (.+)", machine.read("proc/asound/cards"))
    if cards:
        return Finding("sound", "good", f"sound device: {cards[0]}")
    fix = "the exhibition runs in silence; to hear it, plug in or enable a sound device"
    return Finding("sound", "doubtful", "there is no sound device", fix)


def _clock(machine: Machine) -> Finding:
    synchronised = machine.ask("timedatectl", "show", "-p", "NTPSynchronized", "--value")
    if synchronised == "yes":
        return Finding("clock", "good", "the clock is set by the network")
    if machine.found("dev/rtc*"):
        text = "the clock runs by its battery alone"
        return Finding("clock", "doubtful", text, "check its time twice a year: timedatectl")
    fix = "sudo timedatectl set-ntp true, or use a computer with a battery-backed clock"
    return Finding("clock", "bad", "after a power cut this computer will not know the time", fix)
