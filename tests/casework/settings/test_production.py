"""Production refuses to start half configured, and passes Django's own check when it is configured."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
COMPLETE = {
    "SECRET_KEY": "k" * 25 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "CASEWORK_ALLOWED_HOSTS": "casework.example.gov",
    "CASEWORK_ORIGIN": "https://casework.example.gov",
    "CASEWORK_MAIL_URL": "smtp://mail.example.gov",
    "CASEWORK_MAIL_FROM": "Casework <no-reply@example.gov>",
}


def manage(*arguments, **variables):
    environment = {**os.environ, "CASEWORK_ENVIRONMENT": "ready", **variables}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)
    environment["DJANGO_SETTINGS_MODULE"] = "casework.settings.production"
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("name", [*COMPLETE, "DATABASE_URL", "REDIS_URL"])
def test_a_missing_secret_stops_the_start(name):
    result = manage("check", **{**COMPLETE, name: ""})
    assert result.returncode != 0
    assert f"Set these environment variables first: {name}." in result.stderr


def test_the_deployment_check_finds_nothing():
    result = manage("check", "--deploy", "--fail-level", "WARNING", **COMPLETE)
    assert result.returncode == 0, result.stderr
