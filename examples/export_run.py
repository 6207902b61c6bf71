"""Make an animation for slides and pages for a paper of one run, without a window or a display.

Run it with ``python examples/export_run.py [FOLDER]``. It calls the program as the command line does, so
``gdgui export --help`` describes all that can be asked for.
"""

import sys
from pathlib import Path

from gdgui.cli import main as gdgui


def main() -> int:
    """Write descent.gif and descent.pdf into the folder, and return the first exit status that is not 0."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    # A learning rate at which the steps fly from one side of the parabola to the other, and still arrive.
    what = ["export", "slope", "--lr", "0.03", "--to", "6", "--overwrite"]
    animation = [*what, str(folder / "descent.gif"), "--size", "640x360", "--fps", "10", "--every", "1"]
    # One page each for the start and the third and sixth step, in black on white.
    pages = [*what, str(folder / "descent.pdf"), "--theme", "projector", "--every", "3"]
    return gdgui(animation) or gdgui(pages)


if __name__ == "__main__":
    sys.exit(main())
