"""Encryption of the few values that even a reader of the database must not see, such as authenticator secrets."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

KEY_BYTES = 32


def encrypt(text: str) -> str:
    """Return `text` as ciphertext under the installation's secret key."""
    return _keys().encrypt(text.encode()).decode()


def decrypt(ciphertext: str) -> str:
    """Return the text of `encrypt`, also under an old key that is still listed as a fallback.

    Raises `cryptography.fernet.InvalidToken` for anything else.
    """
    return _keys().decrypt(ciphertext.encode()).decode()


def _keys() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(secret)) for secret in secrets])


def _derived(secret: str) -> bytes:
    kdf = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"casework.core.ciphers")
    return base64.urlsafe_b64encode(kdf.derive(secret.encode()))
