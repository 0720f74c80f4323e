"""Settings that hold for every way to run Casework. Secrets and addresses come from the environment."""

import tomllib

import pgtrigger
from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _

from casework.settings import installed
from casework.settings.environment import BASE_DIR, broker_url, database, env, files_storage

DEBUG = False
INSTALLED_APPS = installed.INSTALLED_APPS
MIDDLEWARE = installed.MIDDLEWARE
ROOT_URLCONF = "casework.urls"
WSGI_APPLICATION = "casework.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Data -----------------------------------------------------------------------------------------------------------

DATABASES = {"default": database(env.str("DATABASE_URL", default="postgresql:///casework"))}
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "casework",
    }
}
PGHISTORY_APPEND_ONLY = True
PGHISTORY_LEVEL = pgtrigger.Statement

# Files ----------------------------------------------------------------------------------------------------------

STORAGES = {
    "default": files_storage(env.str("CASEWORK_S3_BUCKET", default="")),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
CASEWORK_UPLOAD_MAX_BYTES = env.int("CASEWORK_UPLOAD_MAX_BYTES", default=10 * 1024 * 1024)
CASEWORK_CLAMD = env.str("CASEWORK_CLAMD", default="")
CASEWORK_CREDENTIAL_REGISTRY = env.str("CASEWORK_CREDENTIAL_REGISTRY", default="")
CASEWORK_STATE_SYSTEMS = {
    "ies": (env.str("CASEWORK_IES", default=""), env.str("CASEWORK_IES_TOKEN", default="")),
    "iwds": (env.str("CASEWORK_IWDS", default=""), env.str("CASEWORK_IWDS_TOKEN", default="")),
}
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# Pages ----------------------------------------------------------------------------------------------------------

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "casework.core.shell.shell",
                "casework.accounts.context.user_menu",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "uswds"
CRISPY_TEMPLATE_PACK = "uswds"
CRISPY_FAIL_SILENTLY = False
CRISPY_CLASS_CONVERTERS = {
    "textinput": "usa-input",
    "emailinput": "usa-input",
    "numberinput": "usa-input",
    "dateinput": "usa-input",
    "passwordinput": "usa-input",
    "telinput": "usa-input",
    "urlinput": "usa-input",
    "searchinput": "usa-input",
    "select": "usa-select",
    "textarea": "usa-textarea",
    "checkboxinput": "usa-checkbox__input",
    "clearablefileinput": "usa-file-input",
}

# Language and time ----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "America/Chicago"

# Who may come in ------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "casework.accounts.adapters.SignInBackend",
    "guardian.backends.ObjectPermissionBackend",
]
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "casework.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 20 * 60
ACCOUNT_LOGIN_TIMEOUT = 10 * 60
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "20/m/ip,5/m/key,10/15m/key",
    "login_failed_account": "50/h/key",
    "reset_password": "20/m/ip,3/15m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "verify_agreement": "10/m/ip,100/h/ip",
    "request_application_link": "20/m/ip,3/15m/key",
    "open_account": "20/m/ip",
}
ACCOUNT_FORMS = {
    "login": "casework.accounts.forms.sign_in.SignInForm",
    "reset_password": "casework.accounts.forms.sign_in.ResetPasswordForm",
    "reset_password_from_key": "casework.accounts.forms.sign_in.ChoosePasswordForm",
    "change_password": "casework.accounts.forms.sign_in.ChangePasswordForm",
    "reauthenticate": "casework.accounts.forms.sign_in.ConfirmPasswordForm",
}
MFA_ADAPTER = "casework.accounts.adapters.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Casework"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "casework.accounts.forms.sign_in.SecondStepForm",
    "reauthenticate": "casework.accounts.forms.sign_in.ConfirmCodeForm",
    "activate_totp": "casework.accounts.forms.sign_in.SwitchOnForm",
    "deactivate_totp": "casework.accounts.forms.sign_in.SwitchOffForm",
    "generate_recovery_codes": "casework.accounts.forms.sign_in.NewCodesForm",
}
# How many proxies of ours stand in front: the visitor's address is read from that many places before the end of
# X-Forwarded-For. With 0 the header is ignored, because anybody can send it.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("CASEWORK_TRUSTED_PROXIES", default=0)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "casework.accounts.validators.LengthValidator"},
    {"NAME": "casework.accounts.validators.BlocklistValidator"},
    {"NAME": "casework.accounts.validators.OwnWordsValidator"},
]
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60

with (BASE_DIR / "pyproject.toml").open("rb") as _stream:
    CASEWORK_VERSION = tomllib.load(_stream)["project"]["version"]
CASEWORK_SESSION_IDLE_SECONDS = env.int("CASEWORK_SESSION_IDLE_SECONDS", default=15 * 60)
CASEWORK_SESSION_ABSOLUTE_SECONDS = env.int("CASEWORK_SESSION_ABSOLUTE_SECONDS", default=12 * 60 * 60)
CASEWORK_STAFF_MFA_REQUIRED = env.bool("CASEWORK_STAFF_MFA_REQUIRED", default=False)
CASEWORK_SIGN_WITHIN_SECONDS = env.int("CASEWORK_SIGN_WITHIN_SECONDS", default=10 * 60)
CASEWORK_LOCK_AFTER_DAYS = env.int("CASEWORK_LOCK_AFTER_DAYS", default=60)
CASEWORK_LOCK_WARNING_DAYS = env.list("CASEWORK_LOCK_WARNING_DAYS", cast=int, default=[46, 53])
CASEWORK_CASELOAD_MAX_BYTES = env.int("CASEWORK_CASELOAD_MAX_BYTES", default=500 * 1024 * 1024)
CASEWORK_FOLLOW_UP_MONTHS = env.int("CASEWORK_FOLLOW_UP_MONTHS", default=12)
SESSION_ENGINE = "casework.accounts.sessions"
# A session's row outlives the session, so that a form posted after a weekend is still known to be its owner's and can
# be kept for them (casework/core/typed.py). The middleware ends the session itself after the seconds above.
SESSION_COOKIE_AGE = 3 * 24 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_USE_SESSIONS = False
CSRF_FAILURE_VIEW = "casework.accounts.views.refuse_csrf.refuse_csrf"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# What a browser may do with a page ------------------------------------------------------------------------------

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "object-src": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Mail -----------------------------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = env.str("CASEWORK_MAIL_FROM", default="Casework <no-reply@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Where links in e-mail lead; fixed, so that no request's Host header can choose it.
CASEWORK_ORIGIN = env.str("CASEWORK_ORIGIN", default="http://127.0.0.1:8000").rstrip("/")

# Jobs (security.md 5: with these four, killed workers lose nothing; effects are made idempotent by the tasks) ------

CELERY_BROKER_URL = broker_url(REDIS_URL)
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_VISIBILITY_TIMEOUT_SECONDS = env.int("CASEWORK_JOB_VISIBILITY_SECONDS", default=60 * 60)
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": CELERY_VISIBILITY_TIMEOUT_SECONDS,
    "global_keyprefix": "casework:",
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_TIME_LIMIT = CELERY_VISIBILITY_TIMEOUT_SECONDS - 60
CELERY_TASK_SOFT_TIME_LIMIT = CELERY_TASK_TIME_LIMIT - 60
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 10
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = TIME_ZONE

# Logs: names and numbers of people never appear in them, only ids --------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "casework.core.middleware.RequestIdFilter"}},
    "formatters": {
        "line": {
            "format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s",
            "datefmt": "%Y-%m-%dT%H:%M:%S%z",
        },
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["request_id"], "formatter": "line"},
    },
    "root": {"handlers": ["console"], "level": env.str("CASEWORK_LOG_LEVEL", default="WARNING")},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "casework": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
