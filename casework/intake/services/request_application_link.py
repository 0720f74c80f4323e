"""Answer a stranger who wants to apply: a mail that proves the address."""

import json
import uuid

from casework.audit.services.enqueue import enqueue
from casework.core.ciphers import encrypt

KIND = "application_link"


def request_application_link(email, organisation, language):
    """Have a link sent to `email`, with which its owner opens an account and applies at `organisation`.

    Returns nothing: a known and an unknown address cost the same, one row in the outbox; who has an account is looked
    up when the mail is written. What is put off is encrypted, so that the address of somebody without an account
    stands nowhere to be read. `language` is a code of LANGUAGES.
    """
    proof = {"email": email.lower(), "organisation": organisation.pk, "language": language}
    enqueue(KIND, f"{KIND}:{uuid.uuid4()}", {"proof": encrypt(json.dumps(proof))})
