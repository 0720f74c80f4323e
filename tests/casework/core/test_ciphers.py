import pytest
from cryptography.fernet import InvalidToken

from casework.core.ciphers import decrypt, encrypt


def test_what_was_encrypted_can_be_read_and_is_not_in_the_clear():
    ciphertext = encrypt("secret of the app")
    assert "secret" not in ciphertext
    assert decrypt(ciphertext) == "secret of the app"


def test_an_old_key_still_reads(settings):
    ciphertext = encrypt("text")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-" + "y" * 50
    assert decrypt(ciphertext) == "text"


def test_another_key_does_not(settings):
    ciphertext = encrypt("text")
    settings.SECRET_KEY = "another-" + "y" * 50
    with pytest.raises(InvalidToken):
        decrypt(ciphertext)
