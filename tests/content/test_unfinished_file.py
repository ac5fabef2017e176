from __future__ import annotations

import pytest

from exhibit_app.content.unfinished_file import unfinished_file


def test_a_file_appears_when_it_is_whole(tmp_path):
    path = tmp_path / "whole"
    with unfinished_file(path) as part:
        part.write_bytes(b"all of it")
        assert not path.exists()
    assert [(one, one.read_bytes()) for one in tmp_path.iterdir()] == [(path, b"all of it")]


def test_what_could_not_be_written_takes_no_room(tmp_path):
    (tmp_path / "whole").write_bytes(b"before")

    def write():
        with unfinished_file(tmp_path / "whole") as part:
            part.write_bytes(b"half")
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        write()
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"before"]


def test_what_another_left_half_written_is_no_hindrance(tmp_path):
    with unfinished_file(tmp_path / "whole") as part:
        pass_on = part
        part.write_bytes(b"first")
    pass_on.write_bytes(b"left over")
    with unfinished_file(tmp_path / "whole") as part:
        assert not part.exists()
        part.write_bytes(b"second")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"second"]
