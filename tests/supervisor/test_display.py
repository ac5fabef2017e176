"""Whether there is still a compositor."""

from __future__ import annotations

import socket
import sys
import threading

import pytest

if sys.platform == "win32":
    pytest.skip("Wayland is not there", allow_module_level=True)

from exhibit_app.supervisor import display
from exhibit_app.supervisor.display import display_is_gone


@pytest.fixture
def session(tmp_path, monkeypatch):
    monkeypatch.setattr(display, "_PATIENCE_SECONDS", 0.3)
    return {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}


@pytest.fixture
def listening(session, tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        yield server


def test_without_a_compositor_there_is_none_to_lose():
    assert not display_is_gone({"DISPLAY": ":0"})


def test_one_whose_socket_is_gone_is_gone(session):
    assert display_is_gone(session)


def test_one_that_ended_without_tidying_up_is_gone(session, listening):
    listening.close()
    assert display_is_gone(session)


def test_one_that_takes_connections_and_never_answers_is_gone(session, listening):
    assert display_is_gone(session)


@pytest.mark.parametrize(("answer", "gone"), [(b"\2\0\0\0", False), (b"", True)])
def test_one_that_answers_is_there(session, listening, answer, gone):
    def serve():
        connection, _ = listening.accept()
        with connection:
            assert len(connection.recv(100)) == 12
            connection.sendall(answer)

    server = threading.Thread(target=serve)
    server.start()
    assert display_is_gone(session) is gone
    server.join()
