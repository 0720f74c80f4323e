"""Finds the browser for the browser tests."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PATH = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
HOW_TO_INSTALL = (
    "Browser tests need Chromium: sudo apt-get install -y chromium (or set CASEWORK_CHROMIUM to its path)."
)


def find_chromium() -> str | None:
    """Return the path of Chromium or Chrome: ``CASEWORK_CHROMIUM``, or the first found on this machine, or None."""
    named = os.environ.get("CASEWORK_CHROMIUM")
    if named:
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or (MAC_PATH if os.path.exists(MAC_PATH) else None)  # noqa: PTH110
