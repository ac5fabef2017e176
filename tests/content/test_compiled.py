from __future__ import annotations

import os
import pickle
import zlib

import pytest

from exhibit_app.content.compiled import MAGIC, CompiledStore


@pytest.fixture
def store(tmp_path):
    return CompiledStore(tmp_path, "seeds", "as it is")


@pytest.fixture
def kept(store, shipped, all_words):
    store.keep(shipped, all_words)
    return store


def parts(folder):
    return sorted(folder.iterdir())


def test_what_was_kept_is_what_was_read(kept, shipped):
    assert kept.whole() == shipped


def test_the_front_is_all_that_a_lobby_shows(kept, shipped, all_words):
    front = kept.front()
    whole = shipped.collection
    assert front.collection.title == whole.title
    for id_, exhibition in front.collection.exhibitions.items():
        assert exhibition.holdings == whole.exhibitions[id_].holdings
        assert exhibition.poster in front.collection.works
    assert not front.collection.articles
    assert front.words["ru"].ui == all_words["ru"].ui


def test_nothing_is_there_before_it_is_kept(store):
    assert (store.front(), store.whole()) == (None, None)


def test_another_state_of_the_collection_is_read_anew(kept, tmp_path):
    changed = CompiledStore(tmp_path, "seeds", "as it is now")
    assert (changed.front(), changed.whole()) == (None, None)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.999])
def test_a_torn_file_is_not_there(kept, tmp_path, share):
    for file in parts(tmp_path):
        data = file.read_bytes()
        file.write_bytes(data[: int(len(data) * share)])
    assert (kept.front(), kept.whole()) == (None, None)


def test_a_changed_byte_is_noticed(kept, tmp_path):
    for file in parts(tmp_path):
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    assert (kept.front(), kept.whole()) == (None, None)


def test_a_cache_never_calls_anything(kept, tmp_path):
    class Hostile:
        def __reduce__(self):
            return (exec, ("raise SystemExit",))

    stamp = next(
        data[len(MAGIC) + 4 : data.index(b"as it is\n") + 9]
        for data in [parts(tmp_path)[0].read_bytes()]
    )
    body = stamp + pickle.dumps(Hostile())
    for file in parts(tmp_path):
        file.write_bytes(MAGIC + zlib.crc32(body).to_bytes(4, "big") + body)
    assert (kept.front(), kept.whole()) == (None, None)


def test_a_disk_that_cannot_be_written_is_no_error(shipped, all_words, tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = CompiledStore(tmp_path / "file", "seeds", "as it is")
    store.keep(shipped, all_words)
    assert store.front() is None


def test_new_words_of_the_interface_do_not_undo_the_reading(kept, tmp_path, shipped, all_words):
    reworded = CompiledStore(tmp_path, "seeds", "as it is", "other words")
    assert reworded.front() is None
    assert reworded.whole() == shipped
    reworded.keep_front(shipped.collection, all_words)
    assert reworded.front().words["ru"].ui == all_words["ru"].ui


def test_what_was_never_finished_is_swept_away(kept, tmp_path, shipped, all_words):
    old, new = tmp_path / "x.things.1.part", tmp_path / "x.things.2.part"
    for file in (old, new):
        file.write_bytes(b"torn")
    os.utime(old, (0, 0))
    kept.keep(shipped, all_words)
    assert (old.exists(), new.exists()) == (False, True)
