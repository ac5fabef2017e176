"""New content that passes every check and is the program's death all the same."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("listens as a service manager does", allow_module_level=True)

from exhibit_app.exchange.folder_state import folder_state
from tests.kiosk.kiosk_process import KioskProcess

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
SEEDS_TITLE = re.compile(r"^title:\n  en: (.+)$", re.MULTILINE)
DEADLY = "A deadly collection"
# Python imports it before the program: it harms whoever shows the deadly collection.
HARM = f"""
import builtins, os, sys, threading
usual = builtins.__import__

def harm(viewer):
    window = viewer.engine.window
    {{how}}

def show_other(viewer, tree, read, *, of=[]):
    of[0](viewer, tree, read)
    if {DEADLY!r} in viewer.session.collection.title.get("en"):
        harm(viewer)

def importing(name, *more, **others):
    module = usual(name, *more, **others)
    found = sys.modules.get("exhibit_app.gui.bootstrap")
    if getattr(found, "nothing", None) and found.Viewer.show_other.__name__ != "harming":
        known = found.Viewer.show_other
        def harming(viewer, tree, read):
            show_other(viewer, tree, read, of=[known])
        found.Viewer.show_other = harming
    return module

builtins.__import__ = importing
"""
WAYS = {
    "it crashes at once": "os.abort()",
    "it crashes while it is painted": "window.afterRendering.connect(os.abort)",
    "it crashes a moment later": "threading.Timer(1.5, os.abort).start()",
    "it hangs": "[None for _ in iter(int, 1)]",
}


@pytest.mark.parametrize("how", WAYS.values(), ids=WAYS)
def test_the_good_content_comes_back_and_the_deadly_is_given_up(tmp_path, how):
    (tmp_path / "harm").mkdir()
    (tmp_path / "harm" / "sitecustomize.py").write_text(HARM.format(how=how))
    collection = Path(shutil.copytree(SEEDS, tmp_path / "museum"))
    environment = {"PYTHONPATH": str(tmp_path / "harm")}
    kiosk = KioskProcess(tmp_path, collection, environment=environment)
    try:
        kiosk.wait_on_screen()
        kiosk.wait_for(lambda: record(tmp_path).get("good"), "the first good copy")
        first = record(tmp_path)["good"]
        file = collection / "collection.yaml"
        title = SEEDS_TITLE.search(file.read_text("utf-8"))[1]
        file.write_text(file.read_text("utf-8").replace(title, DEADLY), "utf-8")
        deadly = folder_state(collection).fingerprint
        kiosk.wait_on_screen(failures=1)
        assert record(tmp_path)["doubted"] == deadly
        # It might have been a power cut: it is tried once more, and then never again.
        kiosk.wait_on_screen(failures=2)
        kiosk.wait_for(lambda: deadly in record(tmp_path)["rejected"], "the rejection")
        assert record(tmp_path)["good"] == first
        assert not any("safe" in one for one in kiosk.told)
    finally:
        kiosk.close()


# The share answers no more: whoever asks for anything on it waits for ever.
HANGING = """
import builtins, io, os, sys, threading
share, marker = {share!r}, {marker!r}

def hanging(usual):
    def asking(path=".", *more, **others):
        if isinstance(path, (str, os.PathLike)) and str(path).startswith(share):
            if known(marker):
                threading.Event().wait()
        return usual(path, *more, **others)
    return asking

known = os.path.exists
for name in ("stat", "lstat", "scandir", "listdir", "open"):
    setattr(os, name, hanging(getattr(os, name)))
io.open = builtins.open = hanging(io.open)
"""


def test_a_share_that_never_answers_again_keeps_nothing_from_the_screen(tmp_path):
    (tmp_path / "harm").mkdir()
    collection = Path(shutil.copytree(SEEDS, tmp_path / "museum"))
    script = HANGING.format(share=str(collection), marker=str(tmp_path / "hang"))
    (tmp_path / "harm" / "sitecustomize.py").write_text(script)
    environment = {"PYTHONPATH": str(tmp_path / "harm")}
    kiosk = KioskProcess(tmp_path, collection, environment=environment)
    try:
        kiosk.wait_on_screen()
        kiosk.wait_for(lambda: record(tmp_path).get("good"), "the first good copy")
        (tmp_path / "hang").touch()
        os.kill(kiosk.child, signal.SIGKILL)
        kiosk.wait_on_screen(failures=1)
        (tmp_path / "state/exhibit-app/poster.png").unlink()
        # Pictures are still made, and it ends when it is told to.
        os.kill(kiosk.child, signal.SIGKILL)
        kiosk.wait_on_screen(failures=2)
        kiosk.wait_for((tmp_path / "state/exhibit-app/poster.png").exists, "the poster")
        os.kill(kiosk.child, signal.SIGTERM)
        kiosk.wait_on_screen(failures=3)
        assert "no frame" not in kiosk.log
    finally:
        kiosk.close()


def record(folder):
    """What the kiosk knows of its copies."""
    found = list((folder / "state/exhibit-app/content").glob("*/stage.json"))
    return json.loads(found[0].read_text()) if found else {}
