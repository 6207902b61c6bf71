"""The command line: its arguments, and what becomes of errors, interrupts and closed pipes."""

from __future__ import annotations

import argparse
import errno
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final, NoReturn

from gdgui import __version__
from gdgui.commands.argument_types import interval, number, schedule, setting, start_line, whole_number
from gdgui.commands.console import abandon_output, prepare_output, print_error
from gdgui.commands.exit_errors import CommandError, UsageError
from gdgui.languages import LANGUAGES
from gdgui.model.errors import GdguiError

__all__ = ["main"]

DONE, COULD_NOT, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130

DESCRIPTION: Final = """\
Shows gradient descent at work: a line finds its place among data points, step by step.
Without a command, gdgui opens its window."""

EXAMPLES: Final = """\
examples:
  gdgui                                    open the window
  gdgui open lesson.toml                   open the window with a scenario
  gdgui run slope                          descend without a window
  gdgui export descent.mp4                 replay a run into a film
  gdgui list                               what can be named

exit status: 0 done, 1 could not, 2 wrong use or bad input, 130 interrupted"""

OPEN_DESCRIPTION = "Open the window with a scenario (.toml) or with data (any other file is read as CSV)."

OPEN_EXAMPLES: Final = """\
examples:
  gdgui open lesson.toml
  gdgui open scores.csv --x hours --y score"""

RUN_DESCRIPTION: Final = """\
Descend without a window. The scenario says how; each option replaces one of its values.
Prints a table, or writes every step as CSV with the numbers in full precision."""

RUN_EXAMPLES: Final = """\
examples:
  gdgui run
  gdgui run slope --lr 0.0166 --steps 50
  gdgui run --fit both --optimizer adam --set beta1=0.8 beta2=0.99 --lr 0.5
  gdgui run --data scores.csv --x hours --y score --start -3.5,12
  gdgui run lesson.toml --csv steps.csv
  gdgui run --csv - --every 10 | head"""

LIST_DESCRIPTION: Final = """\
List the built-in scenarios and data sets, the losses, and the optimizers with their settings,
the defaults of these and what is allowed."""

LIST_EXAMPLES: Final = "example:\n  gdgui list"


class _Parser(argparse.ArgumentParser):
    def __init__(self, **texts: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **texts)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


class _CommandParser(_Parser):
    """Takes arguments and options in any order: argparse alone would take the first word for OUT.

    `fill` adds arguments once the command is the one that is used, as what they name takes a while to read.
    """

    fill: Callable[[argparse.ArgumentParser], None] | None = None
    _inner = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self._inner:
            return super().parse_known_args(args, namespace)
        self._inner = True
        if self.fill is not None:
            self.fill(self)
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._inner = False


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line, that of the process by default, and return its exit status.

    It is 0 when done, 1 for could not, 2 for wrong use or bad input, 130 when interrupted.
    """
    try:
        prepare_output()
        status = _carry_out(sys.argv[1:] if argv is None else argv)
        if sys.stdout:
            sys.stdout.flush()
    except KeyboardInterrupt:
        abandon_output()
        return INTERRUPTED
    except OSError as error:
        abandon_output()
        return _output_failed(error)
    return status


def _carry_out(argv: Sequence[str]) -> int:
    try:
        options = _parser().parse_args(_with_negative_numbers_joined(argv))
        if "data" in options and options.data is None and (options.x or options.y):
            raise UsageError("--x and --y choose the columns of --data; name the file with --data")
        return _command(options.command)(options)
    except GdguiError as error:
        print_error(error)
        return COULD_NOT if isinstance(error, CommandError) else BAD_INPUT
    except SystemExit:
        # Only --help and --version end here: errors are raised.
        return DONE


def _command(name: str | None) -> Callable[[argparse.Namespace], int]:
    """Return what carries out a command, and import only what that needs: NumPy, or Qt as well."""
    if name == "run":
        from gdgui.commands.run import run  # noqa: PLC0415

        return run
    if name == "export":
        from gdgui.commands.export import export  # noqa: PLC0415

        return export
    if name == "list":
        from gdgui.commands.listing import print_list  # noqa: PLC0415

        return print_list
    from gdgui.commands.window import open_window  # noqa: PLC0415

    return open_window


def _output_failed(error: OSError) -> int:
    # Windows has no error of its own for a pipe whose reader has gone.
    gone = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    if isinstance(error, BrokenPipeError) or gone:
        return DONE  # the reader has had enough: nothing went wrong
    print_error(f"{error.filename or 'cannot write the output'}: {error.strerror or error}")
    wrong_path = FileNotFoundError | NotADirectoryError | IsADirectoryError | PermissionError
    return BAD_INPUT if isinstance(error, wrong_path) else COULD_NOT


def _with_negative_numbers_joined(argv: Sequence[str]) -> list[str]:
    """Write ``--start -3.5,12`` as ``--start=-3.5,12``: argparse takes the second word for an option."""
    words: list[str] = []
    for word in argv:
        if words and re.fullmatch(r"--[a-z][a-z-]*", words[-1]) and re.match(r"-\.?\d", word):
            words[-1] += f"={word}"
        else:
            words.append(word)
    return words


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="gdgui", description=DESCRIPTION, epilog=EXAMPLES)
    parser.add_argument("--version", action="version", version=f"gdgui {__version__}")
    _add_language(parser)
    parser.set_defaults(file=None, x=None, y=None)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", parser_class=_CommandParser
    )
    text = "open the window with a scenario or a data file"
    opens = commands.add_parser("open", help=text, description=OPEN_DESCRIPTION, epilog=OPEN_EXAMPLES)
    opens.add_argument("file", metavar="FILE", help="a scenario (.toml) or a CSV file")
    _add_columns(opens, "a CSV file")
    _add_language(opens)
    text = "descend without a window"
    runs = commands.add_parser("run", help=text, description=RUN_DESCRIPTION, epilog=RUN_EXAMPLES)
    _add_problem(runs)
    _add_descent(runs.add_argument_group("the descent"))
    _add_output(runs.add_argument_group("the output"))
    text = "replay a run into a film, pictures or pages"
    exports = commands.add_parser("export", help=text)
    exports.fill = _fill_export
    text = "list what can be named"
    commands.add_parser("list", help=text, description=LIST_DESCRIPTION, epilog=LIST_EXAMPLES)
    return parser


def _fill_export(parser: argparse.ArgumentParser) -> None:
    from gdgui.commands.export_arguments import add_export  # noqa: PLC0415  (NumPy)

    _add_problem(parser)
    add_export(parser)
    _add_descent(parser.add_argument_group("the descent"))


def _add_language(parser: argparse.ArgumentParser) -> None:
    # Left out, it must not undo what stands before the command.
    text = "the language of the window, this time; default: as chosen in it, or the desktop's"
    parser.add_argument("--lang", choices=tuple(LANGUAGES), default=argparse.SUPPRESS, help=text)


def _add_columns(parser: argparse.ArgumentParser, of: str) -> None:
    parser.add_argument("--x", metavar="COL", help=f"the column of {of} to take for x, by name or number")
    parser.add_argument("--y", metavar="COL", help="the column to take for y")


def _add_problem(parser: argparse.ArgumentParser) -> None:
    text = "a scenario file (.toml) or the name of a built-in one; default: slope"
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help=text)
    text = "descend on these data; without SCENARIO, what is not given is chosen to suit them"
    parser.add_argument("--data", metavar="F.csv", help=text)
    _add_columns(parser, "the data")
    parser.add_argument("--loss", metavar="L", help="mse, rmse or mae")
    parser.add_argument("--fit", metavar="WHAT", help="slope (the intercept is held) or both")


def _add_descent(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--optimizer", metavar="NAME", help="gd, momentum, adam ...; see gdgui list")
    text = "settings of the optimizer; those not named keep their values"
    group.add_argument("--set", nargs="+", action="extend", type=setting, metavar="SETTING=NUMBER", help=text)
    text = "the learning rate of the whole run: changes that the scenario plans on the way are dropped"
    group.add_argument("--lr", dest="learning_rate", type=number, metavar="R", help=text)
    text = "how the rate changes by itself, as in step:every=50,factor=0.5; see gdgui list"
    group.add_argument("--schedule", type=schedule, metavar="NAME[:SETTING=NUMBER,...]", help=text)
    start = group.add_mutually_exclusive_group()
    text = "slope and intercept at step 0"
    start.add_argument("--start", type=start_line, metavar="A,B", help=text)
    start.add_argument("--seed", type=whole_number, metavar="N", help="draw the start from this seed")
    group.add_argument("--steps", type=whole_number, metavar="N", help="make at most this many steps")
    group.add_argument("--no-stop", action="store_true", help="make all steps, also once the gradient is 0")


def _add_output(group: argparse._ArgumentGroup) -> None:
    text = "write each K-th step and the last; default: about 20 lines, with --csv every step"
    group.add_argument("--every", type=interval, metavar="K", help=text)
    group.add_argument("--csv", metavar="OUT", help="write the steps to this CSV file; - is standard output")
