from __future__ import annotations

import pytest

from exhibit_app.content import compiled
from exhibit_app.content.compiled import CompiledStore
from exhibit_app.content.stored_pool import DamagedPoolError, StoredPool, store_pools
from exhibit_app.domain.roll import roll_of


@pytest.fixture
def many(monkeypatch):
    """Even the shipped collection counts as a large one."""
    monkeypatch.setattr(compiled, "MANY", 1)


@pytest.fixture
def stored(tmp_path, shipped):
    path = tmp_path / "a.things"
    (key,) = store_pools(path, [shipped.collection.events])
    return path, key


def test_a_pool_in_a_file_is_the_pool(stored, shipped):
    pool = StoredPool(*stored)
    assert pool == shipped.collection.events
    assert list(pool) == list(shipped.collection.events)
    assert "no-such-event" not in pool
    assert pool.get("no-such-event") is None


@pytest.mark.parametrize("spoil", [b"", b"x" * 16, None])
def test_another_file_in_its_place_is_noticed_at_once(stored, spoil):
    path, key = stored
    path.write_bytes(path.read_bytes()[:-1] if spoil is None else spoil)
    with pytest.raises(DamagedPoolError):
        StoredPool(path, key)


def test_a_damaged_thing_is_not_taken_for_sound(stored):
    path, key = stored
    data = bytearray(path.read_bytes())
    data[key.places[3] + 20] ^= 1
    path.write_bytes(data)
    pool = StoredPool(path, key)
    assert pool[key.ids[2]].id == key.ids[2]
    with pytest.raises(DamagedPoolError):
        pool[key.ids[3]]


def test_a_large_collection_is_kept_whole(many, tmp_path, shipped):
    store = CompiledStore(tmp_path, "seeds", "as it is")
    store.keep(shipped)
    found = store.whole()
    assert isinstance(found.collection.events, StoredPool)
    assert found == shipped


def test_what_was_reckoned_of_a_collection_is_kept_with_it(many, tmp_path, shipped):
    store = CompiledStore(tmp_path, "seeds", "as it is")
    store.keep(shipped)
    found = store.whole().collection
    for id_, exhibition in found.exhibitions.items():
        kept = found.rolls[id_]
        assert roll_of(found, exhibition) is kept
        assert kept.table.ids == shipped.collection.rolls[id_].table.ids
        assert kept.places == shipped.collection.rolls[id_].places


def test_things_of_another_writing_are_not_taken(many, tmp_path, shipped):
    store = CompiledStore(tmp_path, "seeds", "as it is")
    store.keep(shipped)
    things = next(tmp_path.glob("*.things"))
    before = things.read_bytes()
    store.keep(shipped)
    things.write_bytes(before)
    assert store.whole() is None
    things.unlink()
    assert store.whole() is None
