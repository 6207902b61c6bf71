"""Bring the translations in step with the sources.

    python tools/make_translations.py

Reads every text in gdgui/ with Qt's lupdate into each resources/i18n/gdgui_CODE.ts, where translators fill in
what is new (Qt's Linguist opens it), and compiles it with lrelease into the .qm that the program reads.
A further language begins as a copy of another's .ts, and gets a row in gdgui/languages.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"


def main() -> None:
    """Update and compile."""
    for ts in sorted(I18N.glob("gdgui_*.ts")):
        update(ts)
        release(ts, ts.with_suffix(".qm"))


def update(ts: Path) -> None:
    """Write the texts of the sources into a .ts file, keeping the translations it has."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "gdgui").rglob("*.py"))
    options = [
        "-locations",
        "none",
        "-no-obsolete",
        "-source-language",
        "en",
        "-target-language",
        ts.stem.partition("_")[2],
        "-silent",
    ]
    subprocess.run([tool("lupdate"), *options, *sources, "-ts", str(ts)], check=True, cwd=ROOT)


def release(ts: Path, qm: Path) -> None:
    """Compile a .ts file."""
    subprocess.run([tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True)


def tool(name: str) -> str:
    """Return where PySide6 has put one of Qt's tools."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


if __name__ == "__main__":
    main()
