"""A busy computer is no frozen program."""

from __future__ import annotations

import pytest

from exhibit_app.supervisor import strain
from exhibit_app.supervisor.strain import Strain

TOLD = "some avg10=1.00 avg60=1.00 avg300=1.00 total={}\nfull avg10=0.00 total=7\n"


@pytest.fixture
def computer(tmp_path, monkeypatch):
    """A computer whose files the test writes."""
    monkeypatch.setattr(strain, "_PRESSURE", tmp_path / "cpu")
    monkeypatch.setattr(strain, "_PROCESSES", tmp_path)
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "stat").write_text("7 (a (b) c) R 1 7 7")
    (tmp_path / "cpu").write_text(TOLD.format(5_000_000))
    return tmp_path


def test_on_an_idle_computer_nothing_is_excused(computer):
    assert Strain(7).excused(3) == 0


def test_time_for_which_somebody_waited_is_excused_up_to_a_share(computer):
    found = Strain(7)
    (computer / "cpu").write_text(TOLD.format(6_000_000))
    assert found.excused(3) == 1
    (computer / "cpu").write_text(TOLD.format(60_000_000))
    assert found.excused(3) == 2
    found.note()
    assert found.excused(3) == 0


@pytest.mark.parametrize("state", ["T", "t", "Z"])
def test_who_was_stopped_has_waited_for_nothing(computer, state):
    found = Strain(7)
    (computer / "cpu").write_text(TOLD.format(60_000_000))
    (computer / "7" / "stat").write_text(f"7 (a (b) c) {state} 1 7 7")
    assert found.excused(3) == 0


@pytest.mark.parametrize("told", ["", "some", "total=x"])
def test_a_system_that_does_not_tell_excuses_nothing(computer, told):
    (computer / "cpu").write_text(told)
    assert Strain(7).excused(3) == 0
    (computer / "cpu").unlink()
    assert Strain(9).excused(3) == 0
