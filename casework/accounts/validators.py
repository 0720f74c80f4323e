"""What a password must be: long, and not one that is guessed first (security.md, G10).

Length and a block list, nothing else: no mix of letters, digits and signs is asked for, spaces and every script
are welcome, and a password never expires (NIST SP 800-63B-4).
"""

import re

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

LONG_ENOUGH_ALONE = 15
LONG_ENOUGH_WITH_FACTOR = 8
SHORT_PASSWORD = "password.is_short"  # noqa: S105  (the name of a preference)
FEWEST_DIFFERENT_CHARACTERS = 5
FEWEST_OWN_CHARACTERS = 6
SHORTEST_NAME = 3

OWN_WORDS = (
    "casework", "illinois", "worknet", "isets", "workforce", "apprenticeship", "apprentice", "works", "youth",
    "career", "pathways", "dceo", "wioa", "iwds", "ies", "customer", "participant", "password", "welcome",
    "secret", "letmein", "admin", "springfield", "chicago",
)  # fmt: skip


class LengthValidator:
    """At least 15 characters, or 8 for a person who signs in with a second step."""

    def validate(self, password, user=None):
        """Raise ValidationError when `password` is too short for `user` (None: nobody yet)."""
        least = LONG_ENOUGH_WITH_FACTOR if _has_second_factor(user) else LONG_ENOUGH_ALONE
        if len(password) < least:
            text = ngettext(
                "Use at least %(least)d characters. This has %(count)d.",
                "Use at least %(least)d characters. This has %(count)d.",
                least,
            )
            raise ValidationError(text % {"least": least, "count": len(password)}, code="password_too_short")

    def get_help_text(self):
        """One line for the form."""
        return _("At least 15 characters. A few words in a row are easy to remember: spaces are fine.")


class BlocklistValidator(CommonPasswordValidator):
    """None of the 20,000 most used passwords, nor one of them repeated or with digits and signs around it."""

    def validate(self, password, user=None):
        """Raise ValidationError when `password` comes down to a common one."""
        if any(core in self.passwords for core in _cores(password)) or _is_monotonous(password):
            raise ValidationError(
                _("This password is on every guesser's list. Choose another."), code="password_too_common"
            )

    def get_help_text(self):
        """Nothing more to say before somebody tries."""
        return ""


class OwnWordsValidator:
    """Not made of words that everybody here would try: the product, the agency, the person's own name and address."""

    def validate(self, password, user=None):
        """Raise ValidationError when little is left of `password` without these words."""
        rest = password.casefold()
        for word in sorted((*OWN_WORDS, *_names_of(user)), key=len, reverse=True):
            rest = rest.replace(word, " ")
        own = re.sub(r"[\W\d_]", "", rest)
        if len(own) < FEWEST_OWN_CHARACTERS and rest != password.casefold():
            raise ValidationError(
                _("This is made of your name, your address or the name of the program. Choose other words."),
                code="password_too_similar",
            )

    def get_help_text(self):
        """One line for the form."""
        return _("Not your name, your e-mail address or the name of the program.")


def _has_second_factor(user):
    return (
        bool(user and user.pk)
        and Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
    )


def _cores(password):
    """The password itself, without the digits and signs around it, and its shortest repeating part."""
    whole = password.casefold().strip()
    bare = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", whole)
    for text in (whole, bare):
        yield text
        repeated = re.fullmatch(r"(.{3,}?)\1+", text[:128])
        if repeated:
            yield repeated.group(1)
            yield re.sub(r"[\W\d_]+$", "", repeated.group(1))


def _is_monotonous(password):
    return len(set(password)) < FEWEST_DIFFERENT_CHARACTERS


def _names_of(user):
    if user is None:
        return ()
    texts = [user.first_name, user.last_name, user.user_name, *re.split(r"[@.]", user.email)]
    parts = [part for text in texts for part in re.split(r"[\W_]+", (text or "").casefold())]
    return tuple(part for part in parts if len(part) >= SHORTEST_NAME)
