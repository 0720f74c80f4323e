#!/usr/bin/env python3
"""Casework's one entry: ``manage.py demo``, ``manage.py test`` and every other management command.

Starts on any Python 3.8 or newer. When the environment in ``.venv`` is not ready it is set up first.
"""

import os
import sys

if os.name == "nt":
    sys.exit("Casework runs on Linux and macOS. On Windows, use the Windows Subsystem for Linux (WSL).")

from casework import bootstrap

DEMO_SETTINGS = "casework.settings.demo"
NO_DATABASE_COMMANDS = ("help", "--help", "-h", "version", "--version", "compilemessages", "makemessages")
OWN_COMMANDS = """
[casework, beside Django's]
    demo    run the product on this machine with demo data (demo --help)
    test    run the test suite; every option of pytest is understood
"""


def main(arguments):
    """Run the command in ``arguments`` (``sys.argv``) and return its exit code."""
    command = arguments[1] if len(arguments) > 1 else "help"
    bootstrap.hand_over(arguments)
    if command == "test":
        import pytest

        return pytest.main(arguments[2:])
    if command == "demo":
        from casework.demo.run import run

        return run(arguments[2:])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", DEMO_SETTINGS)
    os.environ.setdefault("CASEWORK_STATEMENT_TIMEOUT_SECONDS", "0")
    from django.core.management import execute_from_command_line

    if command in ("help", "--help", "-h") and len(arguments) < 3:
        print(OWN_COMMANDS)
    if command in NO_DATABASE_COMMANDS or os.environ["DJANGO_SETTINGS_MODULE"] != DEMO_SETTINGS:
        execute_from_command_line(arguments)
    else:
        from casework.embedded import local_servers

        with local_servers():
            execute_from_command_line(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
