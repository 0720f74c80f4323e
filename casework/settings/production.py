"""Settings for real records. Everything secret is required from the environment; there are no defaults for secrets.

``docs/operations/`` lists every variable. A missing one stops the start with its name.
"""

from casework.settings.base import *  # noqa: F403
from casework.settings.base import STORAGES
from casework.settings.environment import broker_url, database, env, mailers, require

require(
    "SECRET_KEY",
    "DATABASE_URL",
    "REDIS_URL",
    "CASEWORK_ALLOWED_HOSTS",
    "CASEWORK_ORIGIN",
    "CASEWORK_MAIL_URL",
    "CASEWORK_MAIL_FROM",
)

CASEWORK_DEMO = False
SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("CASEWORK_OLD_SECRET_KEYS", default=[])
ALLOWED_HOSTS = env.list("CASEWORK_ALLOWED_HOSTS")
DATABASES = {"default": database(env.str("DATABASE_URL"))}
CELERY_BROKER_URL = broker_url(env.str("REDIS_URL"))
MAILERS = mailers(env.str("CASEWORK_MAIL_URL"))
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"

SECURE_SSL_REDIRECT = env.bool("CASEWORK_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = env.int("CASEWORK_HSTS_SECONDS", default=365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("CASEWORK_HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("CASEWORK_HSTS_PRELOAD", default=True)
if env.bool("CASEWORK_BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-casework"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = True

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
