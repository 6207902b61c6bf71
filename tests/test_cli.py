from __future__ import annotations

import os
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from types import ModuleType

import pytest

from gdgui import __version__
from gdgui.cli import main
from gdgui.commands import listing, window
from gdgui.files.csv_reader import open_table, read_csv
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.model.errors import GdguiError
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.scenario import Scenario
from gdgui.model.schedules import SCHEDULES

Captured = pytest.CaptureFixture[str]
Opened = list[tuple[Path | None, object, str | None]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Replace the window by a list of what it was opened with; its exit status is 7."""
    calls: Opened = []

    def start(path: Path | None, document: object, language: str | None) -> int:
        calls.append((path, document, language))
        return 7

    module = ModuleType("gdgui.app.start")
    vars(module)["start"] = start
    monkeypatch.setitem(sys.modules, "gdgui.app.start", module)
    monkeypatch.setattr(window, "missing_display", lambda: None)
    return calls


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    path = tmp_path / "scores.csv"
    path.write_text("hours,score\n2,81\n4,93\n6,91\n8,97\n")
    return path


def the_line_of(captured: Captured) -> str:
    """Return the one line on standard error, where nothing else was written."""
    out, err = captured.readouterr()
    assert out == ""
    assert err.startswith("gdgui: ")
    assert err.count("\n") == 1
    return err


def test_without_arguments_the_window_opens(opened: Opened) -> None:
    assert main([]) == 7
    assert opened == [(None, None, None)]


def test_open_passes_the_points_of_the_columns(opened: Opened, scores: Path) -> None:
    assert main(["open", str(scores), "--x", "score", "--y", "hours"]) == 7
    assert opened == [(scores, read_csv(scores, "score", "hours"), None)]


def test_open_passes_a_table_whose_columns_are_to_be_chosen(opened: Opened, scores: Path) -> None:
    scores.write_text("hours,score,age\n2,81,9\n4,93,8\n")
    assert main(["open", str(scores)]) == 7
    assert opened == [(scores, open_table(scores), None)]
    assert main(["open", str(scores), "--y", "age"]) == 7
    assert opened[1] == (scores, read_csv(scores, None, "age"), None)


def test_a_language_can_be_asked_for(opened: Opened, scores: Path) -> None:
    assert main(["--lang", "ko"]) == 7
    assert main(["open", str(scores), "--lang", "en"]) == 7
    assert main(["--lang", "ko", "open", str(scores)]) == 7
    assert [call[-1] for call in opened] == ["ko", "en", "ko"]


def test_open_takes_a_scenario(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "lesson.TOML"
    path.write_text("format = 1\nlearning_rate = 0.01\n")
    assert main(["open", str(path)]) == 7
    assert opened == [(path, Scenario(learning_rate=0.01), None)]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("missing.csv", None, "missing.csv"),
        ("missing.toml", None, "missing.toml"),
        ("bad.csv", "x,y\n1,2\n3,four\n", "four"),
        ("bad.toml", "learning_rate = -1\n", "learning_rate is -1"),
        ("broken.toml", "learning_rate =\n", "broken.toml"),
        (".", None, "folder"),
    ],
)
def test_a_bad_file_is_reported_before_the_window_opens(
    opened: Opened, capsys: Captured, tmp_path: Path, name: str, text: str | None, words: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text)
    assert main(["open", str(path)]) == 2
    assert words in the_line_of(capsys)
    assert opened == []


def test_a_scenario_has_no_columns(opened: Opened, capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "lesson.toml"
    path.write_text("format = 1\n")
    assert main(["open", str(path), "--x", "hours"]) == 2
    assert "--x and --y" in the_line_of(capsys)
    assert opened == []


def test_a_missing_display_is_one_line(
    opened: Opened, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "missing_display", lambda: "there is no display")
    assert main([]) == 1
    assert the_line_of(capsys) == "gdgui: there is no display\n"
    assert opened == []


def test_a_missing_library_is_one_line(
    opened: Opened, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(*_: object) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(sys.modules["gdgui.app.start"], "start", start)
    assert main([]) == 1
    assert "libegl1" in the_line_of(capsys)


def test_a_faulty_import_is_not_hidden(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def start(*_: object) -> int:
        raise ImportError("cannot import name 'x'")

    monkeypatch.setattr(sys.modules["gdgui.app.start"], "start", start)
    with pytest.raises(ImportError, match="cannot import name"):
        main([])


def test_the_version(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"gdgui {__version__}\n"


@pytest.mark.parametrize("command", [[], ["open"], ["run"], ["list"]])
def test_help_has_an_example(capsys: Captured, command: list[str]) -> None:
    assert main([*command, "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert " ".join(["usage: gdgui", *command]) in out
    assert "example" in out
    assert " ".join(["  gdgui", *command]) in out


def test_list_names_everything_with_defaults_and_ranges(capsys: Captured) -> None:
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for name, scenario in BUILT_IN_SCENARIOS.items():
        assert any(line.split() == [name, *scenario.title.split()] for line in lines)
    for name in lesson_names():
        assert any(
            line.split() == [name, *find_lesson(name).title.in_language("en").split()] for line in lines
        )
    for name in [*LOSSES, *OPTIMIZERS]:
        assert any(line.split()[:1] == [name] for line in lines)
    assert any("four-points" in line and "4 points" in line for line in lines)
    beta2 = next(line for line in lines if "beta2" in line)
    assert "beta2=0.999" in beta2
    assert "from 0 to below 1" in beta2


@pytest.mark.parametrize(
    ("korean", "remark"),
    [
        ('title.ko = "가"\nsummary.ko = "나"', "shown in English: scene one: text.ko is missing"),
        ("", "shown in English: title.ko is missing and 2 more"),
    ],
)
def test_a_list_says_what_is_not_translated(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, korean: str, remark: str
) -> None:
    text = f'title.en = "A"\nsummary.en = "B"\n{korean}\n[[scenes]]\nname = "one"\ntext.en = "C"'
    monkeypatch.setattr(listing, "lesson_names", lambda: ("short",))
    monkeypatch.setattr(listing, "find_lesson", lambda name: lesson_from_toml(text, name))
    assert main(["list"]) == 0
    assert f"  short  A  {remark}\n" in capsys.readouterr().out


def test_the_columns_of_a_list_are_aligned(capsys: Captured) -> None:
    main(["list"])
    lines = capsys.readouterr().out.splitlines()
    for title, catalog in (("Optimizers", OPTIMIZERS), ("Schedules", SCHEDULES)):
        first = next(number for number, line in enumerate(lines) if line.startswith(title)) + 1
        section = takewhile(bool, lines[first:])
        settings = [line for line in section if "=" in line]
        assert len(settings) == sum(len(record.defaults) for record in catalog.values())
        assert len({line.index(line.split("=")[0].split()[-1] + "=") for line in settings}) == 1


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["fly"], "'fly'"),
        (["--fly"], "--fly"),
        (["open"], "FILE"),
        (["run", "--fly"], "--fly"),
        (["run", "--step", "5"], "--step"),
        (["list", "extra"], "extra"),
    ],
)
def test_wrong_use_is_one_line(capsys: Captured, argv: list[str], words: str) -> None:
    assert main(argv) == 2
    line = the_line_of(capsys)
    assert words in line
    assert "--help" in line


def test_messages_of_several_lines_become_one(
    opened: Opened, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(*_: object) -> int:
        raise GdguiError("one\ntwo")

    monkeypatch.setattr(sys.modules["gdgui.app.start"], "start", start)
    assert main([]) == 2
    assert the_line_of(capsys) == "gdgui: one two\n"


def test_an_interrupt_has_its_own_status(
    opened: Opened, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["gdgui.app.start"], "start", start)
    assert main([]) == 130
    assert capsys.readouterr() == ("", "")


def python(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env=kept | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_package_runs_as_a_module() -> None:
    answer = python("-m", "gdgui", "--version")
    assert (answer.returncode, answer.stdout) == (0, f"gdgui {__version__}\n")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a display")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":9997"}, {"QT_QPA_PLATFORM": "nonsense"}])
def test_no_display_ends_in_one_line(display: dict[str, str]) -> None:
    answer = python("-m", "gdgui", **display)
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr.startswith("gdgui: ")
    assert answer.stderr.count("\n") == 1
    assert "gdgui run works without a display" in answer.stderr


@pytest.mark.parametrize("command", [["run"], ["list"]])
def test_nothing_imports_qt_without_a_window(command: list[str]) -> None:
    code = (
        "import sys; from gdgui.cli import main; status = main(sys.argv[1:]); "
        "loaded = {name.split('.')[0] for name in sys.modules}; "
        "sys.exit(status or len(loaded & {'PySide6', 'shiboken6', 'pyqtgraph'}))"
    )
    answer = python("-c", code, *command)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_help_and_version_do_without_numpy() -> None:
    code = (
        "import sys; from gdgui.cli import main; status = main(['run', '--help']); "
        "sys.exit(status or 'numpy' in sys.modules)"
    )
    assert python("-c", code).returncode == 0


def test_characters_that_a_terminal_lacks_are_replaced() -> None:
    answer = python("-m", "gdgui", "list", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "four-points" in answer.stdout
