"""The malware scanner, where one is set up: clamd over its own protocol. Off when CASEWORK_CLAMD is empty."""

import socket
import struct
from typing import BinaryIO

from django.conf import settings

CHUNK = 64 * 1024
TIMEOUT_SECONDS = 20
LONGEST_ANSWER = 4096


class Infected(Exception):
    """The scanner knows this content as malware."""


class ScanUnavailable(Exception):
    """The scanner did not answer, or not in its own words. The file must not be taken."""


def scan(file: BinaryIO) -> bool:
    """Scan an open file from its beginning: True when it is clean, False when no scanner is set up.

    The setting CASEWORK_CLAMD is `host:port` or the path of a socket. Raises `Infected` and `ScanUnavailable`.
    """
    address = getattr(settings, "CASEWORK_CLAMD", "")
    if not address:
        return False
    file.seek(0)
    try:
        answer = _ask(address, file)
    except OSError as error:
        raise ScanUnavailable from error
    if answer.endswith(b"FOUND"):
        raise Infected
    if not answer.endswith(b"OK"):
        raise ScanUnavailable
    return True


def _ask(address: str, file: BinaryIO) -> bytes:
    """Send the file as an INSTREAM and return the scanner's one line."""
    with _connect(address) as scanner:
        scanner.sendall(b"zINSTREAM\0")
        for chunk in iter(lambda: file.read(CHUNK), b""):
            scanner.sendall(struct.pack(">I", len(chunk)) + chunk)
        scanner.sendall(struct.pack(">I", 0))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
            part = scanner.recv(LONGEST_ANSWER)
            if not part:
                break
            answer += part
    return answer.rstrip(b"\0\n ")


def _connect(address: str) -> socket.socket:
    if address.startswith("/"):
        scanner = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        scanner.settimeout(TIMEOUT_SECONDS)
        scanner.connect(address)
        return scanner
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=TIMEOUT_SECONDS)
