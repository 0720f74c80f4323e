"""Settings for the test suite: real PostgreSQL and Valkey, started here and thrown away at the end.

pytest-django reads the settings before any ``conftest.py`` is configured, so the servers have to start in this module.
Their addresses go into the environment, where the workers of pytest-xdist find them and start nothing themselves.
"""

import atexit
import os
import tempfile
from pathlib import Path

from tests.support.servers import TEMPLATE_VARIABLE, start_servers

_SCRATCH_VARIABLE = "CASEWORK_TEST_SCRATCH"

if _SCRATCH_VARIABLE not in os.environ:
    _scratch = tempfile.TemporaryDirectory(prefix="casework-test-")
    atexit.register(_scratch.cleanup)
    os.environ[_SCRATCH_VARIABLE] = _scratch.name
    start_servers(Path(_scratch.name))

from casework.settings.base import *  # noqa: E402, F403  (base reads the addresses that are set above)

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
"""Playwright keeps an event loop in the thread of the browser tests, which Django would take for asynchronous code."""

_WORKER_NUMBER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
CACHES["default"]["OPTIONS"] = {"db": _WORKER_NUMBER}  # each worker may empty its own

DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get(TEMPLATE_VARIABLE)}

SCRATCH_DIR = Path(os.environ[_SCRATCH_VARIABLE])

CASEWORK_DEMO = False
CASEWORK_CREDENTIAL_REGISTRY = ""
CASEWORK_STATE_SYSTEMS = {"ies": ("", ""), "iwds": ("", "")}
SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": SCRATCH_DIR / "files", "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
