"""Starts the demo in an empty folder, signs in over HTTP as each visitor, and stops it. Standard library only."""

import http.cookiejar
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 600
STOP_SECONDS = 60
EMAIL = re.compile(r"\S+@\S+")


class SignInForm(HTMLParser):
    """Collects the fields of the form on a page that has a password."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self._open: dict[str, str] | None = None
        self._kinds: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._open, self._kinds = {}, {}
        elif tag == "input" and self._open is not None and values.get("name"):
            self._open[values["name"]] = values.get("value", "")
            self._kinds[values["name"]] = values.get("type", "text")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._open is not None and "password" in self._kinds.values():
            self.fields, self.kinds, self._open = self._open, self._kinds, None


def sign_in(address: str, email: str, password: str) -> None:
    """Sign in as ``email`` with a fresh cookie jar. Raises ``AssertionError`` unless the first page then opens."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    with browser.open(address, timeout=30) as answer:
        form_address, form = answer.url, SignInForm(answer.read().decode())
    assert form.fields, f"No sign-in form at {form_address}"
    for name, kind in form.kinds.items():
        if kind == "password":
            form.fields[name] = password
        elif kind in ("text", "email"):
            form.fields[name] = email
    data = urllib.parse.urlencode(form.fields).encode()
    request = urllib.request.Request(form_address, data, {"Referer": form_address})
    browser.open(request, timeout=30).close()
    with browser.open(address, timeout=30) as answer:
        page = answer.read().decode()
        assert answer.status == 200, answer.status
        assert not SignInForm(page).fields, f"{email} was not signed in"
        assert "no-store" in answer.headers.get("Cache-Control", ""), "a signed-in page may be stored"


def read_announcement(demo: subprocess.Popen[str]) -> str:
    """Pass the demo's words on until it says that it runs; returns them all."""
    assert demo.stdout is not None
    words = ""
    deadline = time.monotonic() + START_SECONDS
    for line in demo.stdout:
        print("  ", line, end="", flush=True)
        words += line
        if "Ctrl-C stops everything" in line:
            return words
        assert time.monotonic() < deadline, "The demo took too long."
    raise AssertionError("The demo ended before it was ready.")


def processes_using(folder: str) -> list[str]:
    """Return the command lines of processes that name ``folder``."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            text = path.read_bytes() + (path.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if folder.encode() in text and int(path.parent.name) != os.getpid():
            found.append((path.parent / "cmdline").read_text().replace("\0", " "))
    return found


def main() -> int:
    """Run the check; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="casework-demo-") as folder:
        demo = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--no-browser", "--port", "8765"],
            cwd=ROOT,
            env={**os.environ, "CASEWORK_LOCAL_DIR": folder, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            words = read_announcement(demo)
            address = re.search(r"http://\S+", words)[0]
            password = re.search(r"the password of all is (\S+)", words)[1]
            emails = list(dict.fromkeys(EMAIL.findall(words)))
            assert len(emails) >= 12, "The table of accounts is too short."
            for email in emails:
                sign_in(address, email, password)
            print(f"Signed in as {len(emails)} visitors.")
        except (OSError, AssertionError):
            print(Path(folder, "logs", "web.log").read_text(errors="replace")[-5000:])
            raise
        finally:
            demo.send_signal(signal.SIGINT)
            code = demo.wait(STOP_SECONDS)
        assert code == 0, f"The demo ended with code {code}."
        time.sleep(1)
        left = processes_using(folder)
        assert not left, f"Still running: {left}"
        print("The demo stopped and left nothing running.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
