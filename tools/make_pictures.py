"""Make the pictures of the window that the documents show.

    python tools/make_pictures.py

Writes docs/images/*.png, from the program itself and without a display.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from gdgui.app.start import Application, make_application
from gdgui.model.library import find_scenario

FOLDER = Path(__file__).parent.parent / "docs" / "images"
PICTURES = {
    "window": ("slope", 3, "light"),
    "oscillating": ("oscillating", 5, "light"),
    "both": ("both", 40, "dark"),
    "projector": ("slope", 2, "projector"),
}
"""The pictures by name: scenario, step, theme."""


def main() -> None:
    """Write all pictures."""
    app = make_application(["gdgui"])
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as settings:
        application = Application(Path(settings) / "settings.json")
        application.window.resize(1440, 820)
        application.window.show()
        for name, (scenario, step, theme) in PICTURES.items():
            application.window.set_theme(theme)
            application.player.set_scenario(find_scenario(scenario))
            application.player.seek(step)
            while application.player.cursor < step:
                app.processEvents()
            for _ in range(20):
                app.processEvents()
            application.window.grab().save(str(FOLDER / f"{name}.png"))
        application.window.close()


if __name__ == "__main__":
    main()
