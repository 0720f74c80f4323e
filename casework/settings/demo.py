"""Settings for the demonstration and for development: everything on this machine, everything under ``.local/``.

Without ``DATABASE_URL`` and ``REDIS_URL`` they point at the PostgreSQL and Valkey that ``manage.py`` itself starts
(``casework.embedded``). Never use them for real records: the demo accounts' passwords are printed on the screen.
"""

import os

from casework.embedded import DATABASE, LOCAL_DIR, EmbeddedPostgres, EmbeddedValkey
from casework.settings.environment import env, local_secret_key

os.environ.setdefault("DATABASE_URL", EmbeddedPostgres.address(LOCAL_DIR / "postgres", DATABASE))
os.environ.setdefault("REDIS_URL", EmbeddedValkey.address(LOCAL_DIR / "valkey"))
os.environ.setdefault("CASEWORK_IES", "files:exchange/ies")

from casework.settings.base import *  # noqa: F403  (base reads the addresses that are set above)

CASEWORK_DEMO = True
CASEWORK_COMPONENT_GALLERY = True
CASEWORK_DEMO_PASSWORD = "plain-prairie-lantern"  # noqa: S105  (printed on purpose)
DEBUG = env.bool("CASEWORK_DEBUG", default=False)
SECRET_KEY = local_secret_key(LOCAL_DIR / "secret_key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *env.list("CASEWORK_ALLOWED_HOSTS", default=[])]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": str(LOCAL_DIR / "mail")},
    }
}
