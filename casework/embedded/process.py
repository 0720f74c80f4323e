"""What a child process does between its start and its program: follow its parent, and stop being root."""

import ctypes
import functools
import os
import subprocess
import sys
from collections.abc import Callable

NOBODY = 65534

_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER = 0x10000000
_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent(sig: int) -> None:
    """Ask the kernel to send ``sig`` to this process when its parent ends. For ``preexec_fn``; Linux only."""
    if sys.platform == "linux":
        _libc.prctl(_PR_SET_PDEATHSIG, sig, 0, 0, 0)


def run_each(steps: list[Callable[[], None]]) -> None:
    """Call each of ``steps``, for use as one ``preexec_fn``."""
    for step in steps:
        step()


def become_nobody_in_namespace() -> None:
    """Enter a user namespace in which root is an ordinary user, so that nothing has to be copied or chowned."""
    if _libc.unshare(_CLONE_NEWUSER):
        raise OSError(ctypes.get_errno(), "unshare")
    for name, text in (("setgroups", "deny"), ("uid_map", f"{NOBODY} 0 1"), ("gid_map", f"{NOBODY} 0 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


@functools.cache
def can_use_namespace() -> bool:
    """Say whether root may start a process in a user namespace here. Containers often refuse."""
    if sys.platform != "linux" or os.environ.get("CASEWORK_ROOT_MODE") == "setuid":
        return False
    try:
        subprocess.run(["/bin/true"], check=True, preexec_fn=become_nobody_in_namespace)
    except (OSError, subprocess.SubprocessError):
        return False
    return True
