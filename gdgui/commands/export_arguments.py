"""The arguments of `gdgui export`, apart from those it shares with `gdgui run`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from gdgui.commands.argument_types import whole_number
from gdgui.export.formats import FORMATS, USUAL_SIZE, formats_as_offered
from gdgui.export.sizes import PRESETS
from gdgui.frames.panels import PANELS
from gdgui.languages import FALLBACK, LANGUAGES
from gdgui.views.look.theme import THEMES

__all__ = ["add_export"]

EXAMPLES: Final = """\
Without --every and --between, a clip shows the first steps at leisure and the others ever faster, in
half a minute at most; pictures and pages show 100 steps at most, a table shows all.

examples:
  gdgui export descent.mp4
  gdgui export both descent.gif --theme dark --panels data,error
  gdgui export oscillating slides --every 1 --to 20 --size slide-4x3
  gdgui export lesson.toml figure.pdf --from 5 --to 5 --panels error
  gdgui export momentum film.webm --size 4k --fps 50 --between 9 --hold 3

  gdgui export derivative lesson.mp4 --lang ko     a lesson, by name or file: as a clip
  gdgui export derivative lesson.pdf               or with a page a scene

exit status: 0 done, 1 could not, 2 wrong use or bad input, 130 interrupted"""


def _description() -> str:
    endings = " ".join(f".{each.name}" for each in formats_as_offered() if not each.single)
    return (
        "Replay a run into a film, an animation, pictures, pages or a table. The ending of OUT says which:\n"
        f"{endings}, or a name without ending for a folder of PNG pictures.\n"
        "The same run and options give the same bytes each time, with or without a display."
    )


def add_export(parser: argparse.ArgumentParser) -> None:
    """Add what says which frames are made, and how they look, and the texts around that."""
    parser.description, parser.epilog = _description(), EXAMPLES
    parser.add_argument("out", metavar="OUT", help="the file or folder to make")
    parser.add_argument("--overwrite", action="store_true", help="replace what is there already")
    about = f"whatever the ending of OUT: {_in_words(FORMATS, 'or')}"
    parser.add_argument("--format", dest="format_name", metavar="F", help=about)
    _add_frames(parser.add_argument_group("the frames"))
    _add_look(parser.add_argument_group("how they look"))


def _add_frames(group: argparse._ArgumentGroup) -> None:
    for name, place, meaning in (
        ("--from", "first", "the first step; default: 0"),
        ("--to", "last", "the last step; default: where the run ends"),
        ("--every", "every", "show each K-th step, and the last"),
        ("--between", "between", "put K frames between two of them, through which the point glides"),
        ("--fps", "fps", "frames a second; default: 25"),
    ):
        group.add_argument(name, dest=place, type=whole_number, metavar="K", help=meaning)
    group.add_argument("--hold", type=_seconds, metavar="S", help="keep the last frame so long; default: 1")
    compress = "threads that compress PNG pictures; default: one a core"
    group.add_argument("--jobs", type=whole_number, metavar="N", help=compress)


def _add_look(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--size", metavar="WxH", help=f"in pixels, or {', '.join(PRESETS)}; default: {', '.join(_sizes())}")
    add("--scale", type=whole_number, default=1, metavar="K", help="1 to 4 times as large, and as sharp")
    add("--theme", default="light", metavar="T", help=_in_words(THEMES, "or"))
    add("--lang", choices=tuple(LANGUAGES), default=FALLBACK, help=f"the language; default: {FALLBACK}")
    add("--background", default="theme", metavar="B", help="theme, white or transparent")
    hidden = _in_words([name for name, kind in PANELS.items() if not kind.shown_at_first], "and")
    add("--panels", metavar="P,P", help=f"some of {','.join(PANELS)}; default: all but {hidden}")
    add("--logarithmic", action="store_true", help="show the loss over the steps by its logarithm")


def _in_words(names: Iterable[str], word: str) -> str:
    *names, last = names
    return f"{', '.join(names)} {word} {last}" if names else last


def _sizes() -> Iterator[str]:
    """Yield the size of most formats, and those of others with their names."""
    width, height = USUAL_SIZE
    yield f"{width}x{height}"
    others = (each for each in FORMATS.values() if each.size != USUAL_SIZE)
    for (width, height), alike in groupby(others, key=lambda each: each.size):
        yield f"for {_in_words((each.name for each in alike), 'and')} {width}x{height}"


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from None
