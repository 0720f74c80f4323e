"""What the settings read from the environment, in one place, so the operations guide can list it in one table."""

import os
import secrets
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

from casework.embedded import LOCAL_DIR

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()

CONNECT_TIMEOUT_SECONDS = 5


def require(*names: str) -> None:
    """Check that each environment variable named has a value. Raises ``ImproperlyConfigured`` naming the rest."""
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        raise ImproperlyConfigured(f"Set these environment variables first: {', '.join(missing)}.")


def local_secret_key(path: Path) -> str:
    """Return the secret key kept in the file ``path``, making it on the first use, readable by its owner alone."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


def database(url: str) -> dict[str, Any]:
    """Turn a database URL into Django's database settings, with time limits for every connection.

    In: a ``postgresql://`` URL; a ``host`` query parameter may name a socket folder.
    Out: the dictionary for ``DATABASES["default"]``. A statement is ended after
    ``CASEWORK_STATEMENT_TIMEOUT_SECONDS`` (default 10, 0 is no limit), a wait for a lock after
    ``CASEWORK_LOCK_TIMEOUT_SECONDS`` (default 5), so that one slow page cannot hold up the others.
    """
    config: dict[str, Any] = dict(environ.Env.db_url_config(url))
    statement_ms = env.int("CASEWORK_STATEMENT_TIMEOUT_SECONDS", default=10) * 1000
    lock_ms = env.int("CASEWORK_LOCK_TIMEOUT_SECONDS", default=5) * 1000
    limits = f"-c statement_timeout={statement_ms} -c lock_timeout={lock_ms}"
    options = {"connect_timeout": CONNECT_TIMEOUT_SECONDS, **config.get("OPTIONS", {})}
    options["options"] = f"{options.get('options', '')} {limits}".strip()
    config["OPTIONS"] = options
    config["CONN_MAX_AGE"] = env.int("CASEWORK_DATABASE_CONNECTION_SECONDS", default=60)
    config["CONN_HEALTH_CHECKS"] = True
    config["DISABLE_SERVER_SIDE_CURSORS"] = env.bool("CASEWORK_DATABASE_POOLER", default=False)
    return config


def broker_url(redis_url: str) -> str:
    """Return ``redis_url`` in the spelling Celery wants: ``unix://PATH`` becomes ``redis+socket://PATH``."""
    if redis_url.startswith("unix://"):
        return "redis+socket://" + redis_url.removeprefix("unix://")
    return redis_url


def files_storage(bucket: str) -> dict[str, Any]:
    """Storage settings for private files.

    In: the name of an S3 bucket, or an empty string for a folder of this machine.
    Out: the dictionary for ``STORAGES["default"]``. Files never get a public address: each download goes through an
    access check (``security.md`` threat 16).
    """
    if not bucket:
        location = Path(env.str("CASEWORK_FILES_DIR", default=str(LOCAL_DIR / "files")))
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {
                "location": location,
                "base_url": None,
                "file_permissions_mode": 0o600,
                "directory_permissions_mode": 0o700,
            },
        }
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env.str("CASEWORK_S3_ENDPOINT_URL", default="") or None,
            "region_name": env.str("CASEWORK_S3_REGION", default="") or None,
            "access_key": env.str("CASEWORK_S3_ACCESS_KEY", default="") or None,
            "secret_key": env.str("CASEWORK_S3_SECRET_KEY", default="") or None,
            "addressing_style": env.str("CASEWORK_S3_ADDRESSING_STYLE", default="auto"),
            "default_acl": "private",
            "querystring_auth": True,
            "querystring_expire": 60,
            "signature_version": "s3v4",
            "file_overwrite": False,
            "object_parameters": {"ServerSideEncryption": "AES256"}
            if env.bool("CASEWORK_S3_ENCRYPT", default=False)
            else {},
        },
    }


def mailers(url: str) -> dict[str, Any]:
    """Mail settings from one URL.

    In: ``smtp://user:password@host:25``, ``smtp+tls://...`` (STARTTLS), ``smtp+ssl://...``, or
    ``anymail:<backend path>?option=value`` for a hosted mail service.
    Out: the dictionary for ``MAILERS``. Raises ``environ.ImproperlyConfigured`` for a URL that is none of these.
    """
    if url.startswith("anymail:"):
        backend, _, query = url.removeprefix("anymail:").partition("?")
        options = dict(pair.split("=", 1) for pair in query.split("&") if pair)
        return {"default": {"BACKEND": f"anymail.backends.{backend}.EmailBackend", "OPTIONS": options}}
    parts = environ.Env.email_url_config(url)
    return {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": parts["EMAIL_HOST"],
                "port": parts["EMAIL_PORT"] or 25,
                "username": parts["EMAIL_HOST_USER"] or "",
                "password": parts["EMAIL_HOST_PASSWORD"] or "",
                "use_tls": bool(parts.get("EMAIL_USE_TLS")),
                "use_ssl": bool(parts.get("EMAIL_USE_SSL")),
                "timeout": 10,
            },
        }
    }
