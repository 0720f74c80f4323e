"""Finds the system libraries that PDFs need and says how to install them."""

import ctypes
import shutil

PANGO_NAMES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0.0.dylib"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0.0.dylib"),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
}
INSTALL_COMMANDS = {
    "apt-get": "sudo apt-get install -y --no-install-recommends"
    " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core",
    "dnf": "sudo dnf install -y pango dejavu-sans-fonts",
    "apk": "sudo apk add pango font-dejavu",
    "brew": "brew install pango",
}


def missing_pdf_libraries() -> list[str]:
    """Return the names of the libraries for PDFs that this machine lacks; an empty list when PDFs work."""
    return [name for name, files in PANGO_NAMES.items() if not any(map(_loads, files))]


def pdf_advice() -> str | None:
    """Return a sentence that names what PDFs lack and the command that installs it, or None when nothing lacks."""
    missing = missing_pdf_libraries()
    if not missing:
        return None
    command = next(
        (text for tool, text in INSTALL_COMMANDS.items() if shutil.which(tool)), INSTALL_COMMANDS["apt-get"]
    )
    return f"PDFs are off: {', '.join(missing)} is not installed. Everything else works. To install:\n    {command}"


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True
