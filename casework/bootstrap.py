"""Makes the environment in ``.venv`` ready and continues there, so that nobody has to know uv, pip or venv.

Standard library only, and written for Python 3.8: this file runs before anything is installed. It finds a Python
3.12 to 3.14 (or lets uv fetch one), installs exactly what the locks name, with hashes, and remembers what it did.

Set ``CASEWORK_ENVIRONMENT=ready`` where the packages are installed by other means, as in the container image.
"""

import contextlib
import fcntl
import glob
import hashlib
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
VENV_PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "casework-ready")
BOOT = os.path.join(ROOT, ".local", "boot")

OLDEST, NEWEST, PREFERRED = (3, 12), (3, 14), (3, 13)
PROBE = "import sys, ctypes, ssl, zlib; print(*sys.version_info[:2])"
PROBE_SECONDS = 20

NO_PYTHON = """
Casework needs Python 3.12, 3.13 or 3.14, and found none here and none to fetch. Install one, then run this again:
  Debian 13, Ubuntu 24.04 or newer   sudo apt install python3 python3-venv
  Fedora                             sudo dnf install python3.13
  macOS                              brew install python@3.13
  pyenv                              pyenv install 3.13
"""
NO_VENV = """
This Python cannot make virtual environments: its module venv is not complete. Install it once, then run this again:
  Debian, Ubuntu                     sudo apt install python3-venv
"""
NO_PACKAGES = """
The packages could not be installed; the lines above say why. Casework needs the Python package index once, or a mirror
of it (settings of uv and pip are respected). Run the same command again when it can be reached.
"""


class Scope:
    """Which packages a command needs: ``DEMO`` to run the product, ``EVERYTHING`` also to test and change it."""

    DEMO = "demo"
    EVERYTHING = "everything"

    UV_OPTIONS = {DEMO: ["--no-default-groups", "--group", "embedded"], EVERYTHING: []}
    REQUIREMENTS = {DEMO: "requirements-demo.lock", EVERYTHING: "requirements.lock"}


class SetupError(Exception):
    """The environment cannot be made ready; the text is for the person at the keyboard."""


def hand_over(arguments):
    """Return when this interpreter has what the command needs; otherwise set up ``.venv`` and continue there.

    ``arguments`` is ``sys.argv``. Does not return when another interpreter takes over. Exits with a clear message and
    code 1 when no environment can be had.
    """
    if os.environ.get("CASEWORK_ENVIRONMENT") == "ready":
        return
    scope = Scope.DEMO if arguments[1:2] == ["demo"] else Scope.EVERYTHING
    try:
        if not is_ready(scope):
            with _one_at_a_time():
                if not is_ready(scope):
                    set_up(scope)
    except SetupError as problem:
        sys.exit(str(problem).strip())
    if os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        sys.stdout.flush()
        os.execv(VENV_PYTHON, [VENV_PYTHON, *arguments])


def is_ready(scope):
    """Say whether ``.venv`` holds what ``scope`` needs, installed from the lock as it is now."""
    if not os.path.exists(VENV_PYTHON):
        return False
    try:
        with open(STAMP) as file:
            digest, installed = file.read().split()
    except (OSError, ValueError):
        return False
    return digest == lock_digest() and installed in (scope, Scope.EVERYTHING)


def lock_digest():
    """Return the SHA-256 of ``uv.lock`` in hexadecimal."""
    with open(os.path.join(ROOT, "uv.lock"), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def set_up(scope):
    """Install the packages of ``scope`` into ``.venv``. Raises ``SetupError``."""
    print("Preparing the environment in .venv (once; up to a minute or two) ...", flush=True)
    python = find_python()
    uv = find_uv() or _install_uv(python or sys.executable)
    if python is None:
        python = _fetch_python(uv)
    if not (uv and _sync_with_uv(uv, python, scope)):
        _install_with_pip(python, scope)
    with open(STAMP, "w") as file:
        file.write("%s %s\n" % (lock_digest(), scope))
    print("The environment is ready.", flush=True)


def find_python():
    """Return the path of a working Python that Casework supports, or None. Looks in all the usual places."""
    for path in _candidates():
        if os.path.isfile(path):
            version = python_version(path)
            if version and OLDEST <= version <= NEWEST:
                return path
    return None


def python_version(path):
    """Return (major, minor) of the Python at ``path``, or None when it does not run or lacks ssl, ctypes or zlib.

    Running it is the only sure way: pyenv's shims exist for versions that are not there.
    """
    try:
        result = subprocess.run(
            [path, "-I", "-c", PROBE],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PROBE_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.match(rb"(\d+) (\d+)", result.stdout)
    return (int(found.group(1)), int(found.group(2))) if found else None


def _candidates():
    """Yield paths where a Python may be, best first."""
    yield getattr(sys, "_base_executable", None) or sys.executable
    minors = sorted(range(OLDEST[1], NEWEST[1] + 1), key=lambda minor: (minor != PREFERRED[1], -minor))
    for minor in minors:
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            yield os.path.join(folder, "python3.%d" % minor)
    homes = [
        os.environ.get("PYENV_ROOT"),
        os.path.expanduser("~/.pyenv"),
        os.path.expanduser("~/.local/share/uv"),
    ]
    for minor in minors:
        for home in filter(None, homes):
            for pattern in ("versions/3.%d*/bin/python3", "python/cpython-3.%d*/bin/python3"):
                yield from sorted(glob.glob(os.path.join(home, pattern % minor)), reverse=True)
        for pattern in (
            "/opt/python*/bin/python3.%d",
            "/usr/local/bin/python3.%d",
            "/opt/homebrew/bin/python3.%d",
        ):
            yield from sorted(glob.glob(pattern % minor), reverse=True)


def find_uv():
    """Return the path of a uv that works, or None."""
    for path in (shutil.which("uv"), os.path.expanduser("~/.local/bin/uv"), os.path.join(BOOT, "bin", "uv")):
        if path and os.path.exists(path) and _succeeds([path, "--version"]):
            return path
    return None


def _install_uv(python):
    """Install uv from the package index into its own small environment; returns its path, or None."""
    try:
        _check_venv(python)
        _run([python, "-m", "venv", "--clear", BOOT])
        _run([os.path.join(BOOT, "bin", "pip"), "install", "-q", "--disable-pip-version-check", "uv>=0.9,<1"])
    except (SetupError, OSError, subprocess.CalledProcessError):
        return None
    return find_uv()


def _fetch_python(uv):
    version = "%d.%d" % PREFERRED
    print("No Python %d.%d to %d.%d here; asking uv to fetch one." % (OLDEST + NEWEST), flush=True)
    if uv is None or not _succeeds([uv, "python", "install", "-q", version], env=_uv_environment()):
        raise SetupError(NO_PYTHON)
    return version


def _sync_with_uv(uv, python, scope):
    """Install with uv; returns whether it worked."""
    quiet = [] if sys.stderr.isatty() else ["-q", "--no-progress"]
    command = [uv, "sync", "--frozen", "--inexact", "--python", python] + quiet + Scope.UV_OPTIONS[scope]
    try:
        _run(command, env=_uv_environment())
    except (OSError, subprocess.CalledProcessError):
        print("uv could not do it; using pip with the same versions and hashes.", flush=True)
        return False
    return True


def _uv_environment():
    """Return an environment in which uv works in ``.venv`` and trusts the certificates that the machine trusts."""
    environment = dict(os.environ, UV_PROJECT_ENVIRONMENT=VENV, UV_SYSTEM_CERTS="1")
    environment.pop("VIRTUAL_ENV", None)
    return environment


def _install_with_pip(python, scope):
    _check_venv(python)
    try:
        if not _succeeds([VENV_PYTHON, "-m", "pip", "--version"]):
            _run([python, "-m", "venv", "--clear", VENV])
        pip = [VENV_PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        _run([*pip, "--require-hashes", "-r", Scope.REQUIREMENTS[scope]])
    except (OSError, subprocess.CalledProcessError) as problem:
        raise SetupError(NO_PACKAGES) from problem


def _check_venv(python):
    """Raise ``SetupError`` unless ``python`` can make virtual environments; as root on Debian, install what lacks."""
    if _succeeds([python, "-c", "import ensurepip, venv"]):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _succeeds(["apt-get", "update", "-q"])
        _succeeds(["apt-get", "install", "-y", "-q", "--no-install-recommends", "python3-venv"])
    if not _succeeds([python, "-c", "import ensurepip, venv"]):
        raise SetupError(NO_VENV)


def _succeeds(command, env=None):
    try:
        result = subprocess.run(
            command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError:
        return False
    return result.returncode == 0


def _run(command, env=None):
    subprocess.run(command, cwd=ROOT, env=env, check=True)


@contextlib.contextmanager
def _one_at_a_time():
    """Keep two commands that were started together from both setting up."""
    folder = os.path.join(ROOT, ".local")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    with open(os.path.join(folder, "bootstrap.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
