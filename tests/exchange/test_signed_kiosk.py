"""A kiosk whose profile names keys shows nothing that they did not sign."""

from __future__ import annotations

import pytest

from exhibit_app.cli import main
from exhibit_app.domain.pin import hash_pin
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.folder_state import folder_state
from exhibit_app.exchange.signature import Signer, make_keys
from exhibit_app.exchange.stage import Stage
from exhibit_app.gui.content_stage import prepare


@pytest.fixture
def keys(tmp_path):
    private, public = make_keys()
    (tmp_path / "museum.key").write_bytes(private)
    return Signer(tmp_path / "museum.key"), public


@pytest.fixture
def pack(museum, tmp_path):
    def write(name, signer=None):
        files = {
            f"collection/{path.relative_to(museum)}": path
            for path in museum.rglob("*")
            if path.is_file() and "git" not in str(path)
        }
        write_bundle(tmp_path / name, files, signer)
        return tmp_path / name

    return write


@pytest.fixture
def profile(tmp_path, keys):
    file = tmp_path / "kiosk.yaml"
    pin = hash_pin("4711", b"0123456789abcdef")
    file.write_text(
        f"format: 1\nstaff:\n  pin: {pin}\ncontent:\n  signed_by: [{keys[1]}]\n", "utf-8"
    )
    return file


def test_it_starts_only_with_what_was_signed(pack, profile, keys, museum, capsys):
    signed, unsigned = pack("signed.exhibit", keys[0]), pack("unsigned.exhibit")
    assert main(["kiosk", "--check", "--profile", str(profile), str(signed)]) == 0
    for other in (unsigned, museum):
        assert main(["kiosk", "--check", "--profile", str(profile), str(other)]) == 2
        assert "only signed" in capsys.readouterr().err


def test_a_replacement_is_taken_over_only_when_it_was_signed(pack, keys, tmp_path):
    stage = Stage(tmp_path / "stage")
    signed, unsigned = pack("signed.exhibit", keys[0]), pack("unsigned.exhibit")
    taken = prepare(signed, folder_state(signed), stage, 0, (keys[1],))
    assert taken.copy is not None
    refused = prepare(unsigned, folder_state(unsigned), stage, 0, (keys[1],))
    assert refused.copy is None
    assert "not signed" in refused.reason


def test_a_torn_bundle_is_refused_with_a_reason(pack, tmp_path):
    torn = pack("torn.exhibit")
    torn.write_bytes(torn.read_bytes()[:-9])
    refused = prepare(torn, folder_state(torn), Stage(tmp_path / "stage"), 0)
    assert refused.copy is None
    assert "torn" in refused.reason
