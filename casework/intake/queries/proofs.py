"""The link that proves an e-mail address: what it says, and for how long."""

import json
from dataclasses import dataclass

from cryptography.fernet import InvalidToken
from django.core.signing import BadSignature, TimestampSigner

from casework.accounts.models import Organisation
from casework.core.ciphers import decrypt

HOURS = 24


@dataclass(frozen=True)
class Proof:
    """An address that its owner has shown to be theirs, where they apply, and the language they chose."""

    email: str
    organisation: Organisation
    language: str


def link_key(proof):
    """Return the last part of the address of the link: `proof` (encrypted text), signed with the time."""
    return TimestampSigner(salt=__name__).sign(proof)


def proof_of(key):
    """Return the `Proof` that `key` (of `link_key`) stands for, None when it is older than 24 hours or was altered."""
    try:
        proof = TimestampSigner(salt=__name__).unsign(key, max_age=HOURS * 3600)
    except BadSignature:
        return None
    return read_proof(proof)


def read_proof(proof):
    """Return the `Proof` in encrypted text, None when it is not ours or the organisation is gone."""
    try:
        said = json.loads(decrypt(proof))
    except InvalidToken:
        return None
    organisation = Organisation.objects.filter(pk=said["organisation"], is_active=True).first()
    return Proof(said["email"], organisation, said["language"]) if organisation else None
