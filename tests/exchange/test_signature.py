from __future__ import annotations

import zipfile

import pytest

from exhibit_app.exchange import signature
from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.bundle_file import BundleFile
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.exchange.signature import KeyFileError, Signer, key_bytes, make_keys


@pytest.fixture
def keys(tmp_path):
    """The file of a private key, and the public key."""
    private, public = make_keys()
    file = tmp_path / "museum.key"
    file.write_bytes(private)
    return file, public


@pytest.fixture
def signed(tmp_path, museum, keys):
    target = tmp_path / "signed.exhibit"
    write_bundle(target, {"collection/LICENSE": museum / "LICENSE"}, Signer(keys[0]))
    return target


def rewritten(source, change):
    """The bundle with other contents of some entries, as someone without the key could make it."""
    target = source.with_name("changed.exhibit")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for one in old.infolist():
            data = change(one.filename, old.read(one))
            if data is not None:
                new.writestr(zipfile.ZipInfo(one.filename), data)
    return target


def test_a_bundle_tells_who_signed_it(signed, keys):
    with BundleFile(signed) as opened:
        assert opened.signed_by == keys[1]
    open_tree(signed, signed_by={keys[1]}).close()


def test_signing_does_not_change_the_list(signed, tmp_path, museum):
    plain = tmp_path / "plain.exhibit"
    write_bundle(plain, {"collection/LICENSE": museum / "LICENSE"})
    with BundleFile(signed) as one, BundleFile(plain) as other:
        assert one.digest == other.digest


def test_a_changed_list_makes_the_signature_false(signed):
    def change(name, data):
        return data + b" " if name == "manifest.json" else data

    with pytest.raises(BundleError, match="signature is false"):
        BundleFile(rewritten(signed, change))


@pytest.mark.parametrize("content", [b"", b"{}", b'{"key": "x", "signature": "eA=="}', b"\xff"])
def test_a_signature_that_makes_no_sense_is_refused(signed, content):
    with pytest.raises(BundleError, match="signature cannot be read"):
        BundleFile(rewritten(signed, lambda n, d: content if n == "signature.json" else d))


def test_a_kiosk_can_insist_on_its_own_keys(signed, museum, tmp_path):
    other = make_keys()[1]
    with pytest.raises(BundleError, match="not a key that is accepted"):
        open_tree(signed, signed_by={other})
    with pytest.raises(BundleError, match="only signed bundles"):
        open_tree(museum, signed_by={other})
    stripped = rewritten(signed, lambda n, d: None if n == "signature.json" else d)
    with pytest.raises(BundleError, match="not signed"):
        open_tree(stripped, signed_by={other})


def test_nothing_passes_for_signed_where_signatures_cannot_be_checked(signed, keys, monkeypatch):
    monkeypatch.setattr(signature, "can_verify", lambda: False)
    with BundleFile(signed) as opened:
        assert opened.signed_by == ""
    with pytest.raises(BundleError, match="install the extra 'sign'"):
        open_tree(signed, signed_by={keys[1]})


def test_what_is_no_private_key_is_told_so(tmp_path, museum):
    (tmp_path / "short.key").write_text("exhibit-app private key ed25519:AAAA\n")
    for file in (tmp_path / "short.key", museum / "LICENSE", museum / "works/drawing.svg"):
        with pytest.raises(KeyFileError, match="not a private key"):
            Signer(file)
    with pytest.raises(KeyFileError, match="cannot be read"):
        Signer(tmp_path / "absent.key")


def test_signatures_are_those_of_the_standard(keys, tmp_path):
    """The first test vector of RFC 8032, so that other libraries can check our bundles."""
    import nacl.signing

    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = bytes(nacl.signing.SigningKey(seed).verify_key)
    assert public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


@pytest.mark.parametrize("key", ["", "ed25519:", "ed25519:AAAA", "rsa:" + "A" * 43 + "=", "Ж"])
def test_what_is_no_public_key_is_refused(key):
    with pytest.raises(KeyFileError, match="not a public key"):
        key_bytes(key)


def test_public_keys_are_written_with_their_kind():
    assert signature.PREFIX == "ed25519:"
    assert len(key_bytes(make_keys()[1])) == 32
