"""Asks the web server in the same container for its health: ``python -m casework.probe``. Exit code 0 means healthy."""

import os
import sys
import urllib.error
import urllib.request

ADDRESS = "http://127.0.0.1:8000/healthz"
SECONDS = 4


def main() -> int:
    """Return 0 when the server answers 200. The request names an allowed host, or Django would refuse it."""
    host = os.environ.get("CASEWORK_ALLOWED_HOSTS", "localhost").split(",")[0].strip().lstrip(".")
    try:
        with urllib.request.urlopen(urllib.request.Request(ADDRESS, headers={"Host": host}), timeout=SECONDS):
            return 0
    except (urllib.error.URLError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
