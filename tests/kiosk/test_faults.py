"""Faults of the world around a real kiosk: it comes on the screen all the same."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("sends signals and listens as a service manager does", allow_module_level=True)

from exhibit_app.domain.pin import hash_pin
from exhibit_app.exchange.folder_state import folder_state
from tests.kiosk.kiosk_process import KioskProcess

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
STATE, CACHE = Path("state/exhibit-app"), Path("cache/exhibit-app")


def put(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@pytest.fixture
def start(tmp_path):
    """Starts kiosks and ends them."""
    started = []

    def starting(*arguments, **more):
        started.append(KioskProcess(tmp_path, *arguments, **more))
        return started[-1]

    yield starting
    for kiosk in started:
        kiosk.close()


@pytest.fixture
def collection(tmp_path):
    return Path(shutil.copytree(SEEDS, tmp_path / "museum"))


def state_is_a_file(folder):
    put(folder / STATE, b"")


def cache_is_a_file(folder):
    put(folder / CACHE, b"")


def statistics_are_damaged(folder):
    put(folder / STATE / "statistics.sqlite", b"no database " * 500)


def log_is_a_folder(folder):
    (folder / STATE / "logs" / "kiosk.log").mkdir(parents=True)


def caches_are_damaged(folder):
    for name in ("tiles", "pictures", "compiled"):
        put(folder / CACHE / name / "index.sqlite", b"\0" * 5000)
        put(folder / CACHE / name / "tiles.sqlite", b"\0" * 5000)


def poster_is_a_folder(folder):
    (folder / STATE / "poster.png").mkdir(parents=True)


@pytest.mark.parametrize(
    "fault",
    [
        state_is_a_file,
        cache_is_a_file,
        statistics_are_damaged,
        log_is_a_folder,
        caches_are_damaged,
        poster_is_a_folder,
    ],
)
def test_a_disk_in_disorder_keeps_nothing_from_the_screen(start, tmp_path, fault):
    fault(tmp_path)
    kiosk = start()
    kiosk.wait_on_screen()
    assert "1 failures" not in "".join(kiosk.told)


def test_what_is_damaged_of_the_caches_is_made_anew(start, tmp_path):
    kiosk = start()
    kiosk.wait_for((tmp_path / STATE / "poster.png").exists, "the poster")
    made = [one for one in (tmp_path / CACHE).rglob("*") if one.is_file() and is_finished(one)]
    assert {"compiled", "pictures"} <= {one.parent.name for one in made}
    for file in made:
        file.write_bytes(b"\0" * 5000)
    os.kill(kiosk.child, signal.SIGKILL)
    kiosk.wait_on_screen(failures=1)
    kiosk.wait_for(lambda: all(whole(one) for one in made if one.exists()), "whole files")


def is_finished(file):
    """Whether the program, and not Qt, wrote it to its end."""
    return file.suffix != ".part" and "qmlcache" not in file.parts


def whole(file):
    return file.read_bytes()[:5000].strip(b"\0") != b""


@pytest.mark.parametrize("room", [0, 20_000])
def test_a_full_disk_keeps_nothing_from_the_screen(start, room):
    kiosk = start(file_bytes=room)
    kiosk.wait_for(lambda: any("on screen (usual)" in one for one in kiosk.told), "a frame")


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"TZ": "Nowhere/Unknown"},
        {"NOTIFY_SOCKET": "/nowhere/notify"},
        {"PULSE_SERVER": "unix:/nowhere", "ALSA_CONFIG_PATH": "/nowhere"},
    ],
)
def test_a_strange_environment_keeps_nothing_from_the_screen(start, environment, tmp_path):
    kiosk = start(environment=environment)
    kiosk.wait_for((tmp_path / STATE / "poster.png").exists, "the poster")
    assert kiosk.process.poll() is None


def test_a_crash_while_content_is_on_trial_brings_the_good_content_back(
    start, tmp_path, collection
):
    kiosk = start(collection)
    kiosk.wait_on_screen()
    (stage,) = kiosk_stages(kiosk, tmp_path)
    kiosk.wait_for(lambda: good(stage), "the first good copy")
    first = good(stage)
    # As if power had failed while a new copy was shown for the first time.
    record = json.loads(stage.read_text())
    put(stage, json.dumps({**record, "trial": "0123456789abcdef"}).encode())
    os.kill(kiosk.child, signal.SIGKILL)
    kiosk.wait_on_screen(failures=1)
    kiosk.wait_for(lambda: json.loads(stage.read_text())["doubted"] == "0123456789abcdef", "no")
    assert good(stage) == first
    assert "the last good one is shown again" in kiosk.log


def test_a_damaged_record_of_copies_is_written_anew(start, tmp_path, collection):
    kiosk = start(collection)
    kiosk.wait_on_screen()
    (stage,) = kiosk_stages(kiosk, tmp_path)
    kiosk.wait_for(lambda: good(stage), "the first good copy")
    put(stage, b"{")
    os.kill(kiosk.child, signal.SIGKILL)
    kiosk.wait_on_screen(failures=1)
    kiosk.wait_for(lambda: good(stage), "another good copy")


def test_a_good_copy_that_is_damaged_on_the_disk_is_no_dead_end(start, tmp_path, collection):
    kiosk = start(collection)
    kiosk.wait_on_screen()
    (stage,) = kiosk_stages(kiosk, tmp_path)
    kiosk.wait_for(lambda: good(stage), "the first good copy")
    put(stage.parent / good(stage) / "collection.yaml", b"\0\0\0")
    os.kill(kiosk.child, signal.SIGKILL)
    kiosk.wait_on_screen(failures=1)


def test_a_truncated_picture_is_not_taken_over(start, tmp_path, collection):
    kiosk = start(collection)
    kiosk.wait_on_screen()
    (stage,) = kiosk_stages(kiosk, tmp_path)
    kiosk.wait_for(lambda: good(stage), "the first good copy")
    picture = collection / "works" / "seven-stars.svg"
    whole = picture.read_bytes()
    picture.write_bytes(whole[: len(whole) // 3])
    torn = folder_state(collection).fingerprint
    kiosk.wait_for(lambda: torn in json.loads(stage.read_text())["rejected"], "the rejection")
    picture.write_bytes(whole)
    kiosk.wait_for(lambda: good(stage) == folder_state(collection).fingerprint, "the whole one")


@pytest.mark.parametrize("moment", ["while it starts", "on its first frame"])
def test_a_freeze_at_the_very_beginning_is_noticed(start, moment):
    kiosk = start()
    if moment == "while it starts":
        kiosk.wait_for(lambda: "started as process" in kiosk.log, "the program")
    else:
        kiosk.wait_on_screen()
    frozen = kiosk.child
    os.kill(frozen, signal.SIGSTOP)
    kiosk.wait_on_screen(failures=1)
    assert kiosk.child != frozen


def test_outside_opening_hours_the_screen_is_off_and_never_left_so(start, tmp_path):
    said = tmp_path / "said"
    script = "import sys; open(sys.argv[1], 'a').write(sys.argv[2])"
    command = f'"{sys.executable}", -S, -c, "{script}", "{said}"'
    closed = datetime.now() - timedelta(hours=12)
    hours = f"from: '{closed:%H:%M}', until: '{closed + timedelta(minutes=1):%H:%M}'"
    profile = tmp_path / "kiosk.yaml"
    profile.write_text(
        f"format: 1\nstaff: {{pin: '{hash_pin('4711', bytes(16))}'}}\n"
        f"hours: {{open: [{{{hours}}}]}}\n"
        f"power: {{off: [{command}, off], on: [{command}, on]}}\n"
    )
    kiosk = start("--profile", profile)
    kiosk.wait_for(lambda: "STATUS=dark (usual), 0 failures so far" in kiosk.told, "the dark")
    kiosk.wait_for(lambda: said.exists() and said.read_text() == "off", "off")
    os.kill(kiosk.child, signal.SIGTERM)
    kiosk.wait_for(lambda: said.read_text().startswith("offon"), "on at the end")


def test_crash_after_crash_ends_in_the_poster_and_never_in_a_storm(start, tmp_path):
    profile = tmp_path / "kiosk.yaml"
    pin = hash_pin("4711", bytes(16))
    profile.write_text(
        f"format: 1\nstaff: {{pin: '{pin}'}}\n"
        "supervision: {failures: 2, longest_wait_seconds: 1, safe_seconds: 10}\n"
    )
    kiosk = start("--profile", profile)
    failures = 0
    for mode in ("usual", "usual", "safe", "safe", "poster"):
        kiosk.wait_on_screen(failures, mode)
        if mode != "poster":
            os.kill(kiosk.child, signal.SIGKILL)
            failures += 1
    # After a while it tries the exhibition again, by itself.
    kiosk.wait_on_screen(failures)


def kiosk_stages(kiosk, folder):
    def found():
        return list((folder / STATE / "content").glob("*/stage.json"))

    kiosk.wait_for(found, "the stage")
    return found()


def good(stage):
    try:
        return json.loads(stage.read_text())["good"]
    except ValueError:
        return ""
