"""People as they sign in: with a password, with a second step, locked."""

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time

from tests.factories.people import UserFactory

PASSWORD = "kettle moss lantern"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def with_password(user=None, password=PASSWORD, **fields):
    """A user who can sign in with `password`."""
    user = user or UserFactory(**fields)
    user.set_password(password)
    user.save(update_fields=["password"])
    return user


def with_second_step(user=None):
    """A user with a password, an authenticator app and recovery codes."""
    user = with_password(user)
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    return user


def app_code():
    """The code the authenticator app of `with_second_step` shows now."""
    counter = list(yield_hotp_counters_from_time())[1]
    return format_hotp_value(hotp_value(SECRET, counter))
