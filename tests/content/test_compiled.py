from __future__ import annotations

import os
import pickle
import zlib
from types import SimpleNamespace

import pytest

from exhibit_app.content import compiled
from exhibit_app.content.compiled import CompiledStore
from exhibit_app.content.kept_front import KeptFront
from exhibit_app.content.kept_words import KeptWords
from exhibit_app.content.stamped_file import MAGIC
from exhibit_app.domain.front import front_of


def opened(folder, collection="as it is", words="as they are"):
    return SimpleNamespace(
        whole=CompiledStore(folder, "seeds", collection),
        front=KeptFront(folder, "seeds", f"{collection} {words}"),
        words=KeptWords(folder, words),
    )


def found(cache):
    return cache.front.read(), cache.words.read(), cache.whole.whole()


NOTHING = (None, None, None)


@pytest.fixture
def kept(tmp_path, shipped, all_words):
    cache = opened(tmp_path)
    cache.whole.keep(shipped)
    cache.words.keep(all_words)
    cache.front.keep(front_of(shipped.collection, all_words))
    return cache


def parts(folder):
    return sorted(folder.iterdir())


def test_what_was_kept_is_what_was_read(kept, shipped, all_words):
    assert found(kept) == (front_of(shipped.collection, all_words), all_words, shipped)


def test_the_front_is_all_that_a_lobby_shows(kept, shipped, all_words):
    front, whole = kept.front.read(), shipped.collection
    assert (front.title, front.theme) == (whole.title, whole.theme)
    for cover, exhibition in zip(front.covers, whole.exhibitions.values(), strict=True):
        assert (cover.exhibition, cover.holdings) == (exhibition.id, exhibition.holdings)
        assert cover.file == whole.works[exhibition.poster].file
    assert front.labels["ru"].ui == all_words["ru"].ui


def test_nothing_is_there_before_it_is_kept(tmp_path):
    assert found(opened(tmp_path)) == NOTHING


def test_another_state_of_the_collection_is_read_anew(kept, tmp_path, all_words):
    assert found(opened(tmp_path, collection="as it is now")) == (None, all_words, None)


def test_new_words_of_the_interface_do_not_undo_the_reading(kept, tmp_path, shipped):
    assert found(opened(tmp_path, words="others")) == (None, None, shipped)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.999])
def test_a_torn_file_is_not_there(kept, tmp_path, share):
    for file in parts(tmp_path):
        data = file.read_bytes()
        file.write_bytes(data[: int(len(data) * share)])
    assert found(kept) == NOTHING


def test_a_changed_byte_is_noticed(kept, tmp_path):
    for file in parts(tmp_path):
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    assert found(kept) == NOTHING


def replaced(folder, content):
    """Files that are whole and of this state, but hold something else."""
    for file in parts(folder):
        data = file.read_bytes()[len(MAGIC) + 4 :]
        start = data.index(b"\n", data.index(b"as ")) + 1
        body = data[:start] + content
        file.write_bytes(MAGIC + zlib.crc32(body).to_bytes(4, "big") + body)


def test_a_cache_never_calls_anything(kept, tmp_path):
    class Hostile:
        def __reduce__(self):
            return (exec, ("raise SystemExit",))

    replaced(tmp_path, pickle.dumps(Hostile()))
    assert found(kept) == NOTHING


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b'{"title": 1}', b'{"theme": {"palette": {"sky": 1}}}']
)
def test_a_front_of_another_form_is_not_there(kept, tmp_path, content):
    replaced(tmp_path, content)
    assert kept.front.read() is None


def test_a_disk_that_cannot_be_written_is_no_error(shipped, all_words, tmp_path):
    (tmp_path / "file").write_text("in the way")
    cache = opened(tmp_path / "file")
    cache.whole.keep(shipped)
    cache.words.keep(all_words)
    cache.front.keep(front_of(shipped.collection, all_words))
    assert found(cache) == NOTHING


def test_what_was_never_finished_is_swept_away(kept, tmp_path, shipped):
    old, new = tmp_path / "x.things.1.part", tmp_path / "x.things.2.part"
    for file in (old, new):
        file.write_bytes(b"torn")
    os.utime(old, (0, 0))
    kept.whole.keep(shipped)
    assert (old.exists(), new.exists()) == (False, True)


def test_only_the_collections_that_were_read_last_stay(tmp_path, shipped):
    for number in range(compiled.MOST_COLLECTIONS + 3):
        store = CompiledStore(tmp_path, f"copy {number}", "as it is")
        store.keep(shipped)
        store.index.write_bytes(b"found")
        for file in tmp_path.glob(f"{store.index.name[:8]}*"):
            os.utime(file, (number, number))
    assert len(list(tmp_path.glob("*.whole"))) == compiled.MOST_COLLECTIONS
    assert len(list(tmp_path.glob("*.search"))) == compiled.MOST_COLLECTIONS
    assert store.whole() == shipped
    assert CompiledStore(tmp_path, "copy 0", "as it is").whole() is None
