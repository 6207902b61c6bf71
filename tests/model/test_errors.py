import ast
import copy
import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import gdgui
from gdgui.lessons.lesson import LessonError
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, GdguiError, ScenarioError, shown

PACKAGE = Path(gdgui.__file__).parent

NESTED = ScenarioError("{0}: {1}", "a.toml", DatasetError("all x are equal ({0})", "5"))


def test_the_values_are_filled_into_the_english_text() -> None:
    error = ScenarioError("{0} is {1}; write [{0}]", "start", 3)
    assert str(error) == "start is 3; write [start]"
    assert (error.template, error.values) == ("{0} is {1}; write [{0}]", ("start", 3))


@pytest.mark.parametrize("text", ["{", "{}", "{0} and {1}", "{x!r:>9}", "100 %s", ""])
def test_a_text_without_values_is_taken_as_it_is(text: str) -> None:
    assert str(GdguiError(text)) == text
    assert GdguiError(text).values == ()


def test_braces_in_a_value_stay() -> None:
    assert str(GdguiError("{0} is missing", "{1}")) == "{1} is missing"


def test_an_error_within_an_error_has_its_own_values() -> None:
    assert str(NESTED) == "a.toml: all x are equal (5)"
    assert str(LessonError("scene {0}: {1}", 2, NESTED)) == "scene 2: a.toml: all x are equal (5)"


@pytest.mark.parametrize("error", [GdguiError("{"), ScenarioError("{0}", 1), NESTED], ids=str)
def test_errors_survive_pickling_and_copying(error: GdguiError) -> None:
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert (str(twin), twin.template) == (str(error), error.template)
        assert [str(value) for value in twin.values] == [str(value) for value in error.values]


def test_a_pickled_inner_error_is_still_one() -> None:
    inner = pickle.loads(pickle.dumps(NESTED)).values[1]
    assert isinstance(inner, DatasetError)
    assert (inner.template, inner.values) == ("all x are equal ({0})", ("5",))


def test_the_mark_changes_nothing() -> None:
    assert QT_TRANSLATE_NOOP("Errors", "{0} is missing") == "{0} is missing"


def test_values_are_shown_in_one_short_line() -> None:
    assert shown("a\nb") == r"'a\nb'"
    assert len(str(shown("x" * 1000))) == 60
    assert str(shown(16**5000)) == "a number of thousands of digits"


@cache
def _trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}


def _sources() -> list[Path]:
    """Return the modules whose errors the window may show."""
    of_commands = {PACKAGE / "cli.py", PACKAGE / "commands"}
    return [path for path in _trees() if not of_commands & {path, *path.parents}]


@cache
def _error_names() -> set[str]:
    """Return the names of `GdguiError` and of all that are derived from it, wherever in the package."""
    bases: dict[str, set[str]] = {}
    for tree in _trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
    names = {"GdguiError"}
    while more := {name for name, its in bases.items() if its & names} - names:
        names |= more
    return names


def _calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield all calls with their places."""
    for path in _sources():
        for node in ast.walk(_trees()[path]):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(PACKAGE)}, line {node.lineno}: {ast.unparse(node)[:80]}", node


def _makes_error(call: ast.Call) -> bool:
    of_the_same_type = isinstance(call.func, ast.Call) and ast.unparse(call.func) == "type(error)"
    return of_the_same_type or (isinstance(call.func, ast.Name) and call.func.id in _error_names())


def _marked(node: ast.expr) -> str | None:
    """Return the text of a mark in the context of errors, None if `node` is something else."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "QT_TRANSLATE_NOOP":
        context, text = (ast.literal_eval(argument) for argument in node.args)
        return str(text) if context == "Errors" else None
    return None


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _is_a_place_only(template: object) -> bool:
    """Whether a text has nothing to translate, as ``data.file: {0}``."""
    return isinstance(template, str) and " " not in template.replace(": {", ":{")


def _translatable(template: ast.expr) -> bool:
    if isinstance(template, ast.Constant):
        return _is_a_place_only(template.value)
    return _marked(template) is not None or isinstance(template, ast.Name | ast.Attribute)


def test_the_errors_are_found() -> None:
    assert {"GdguiError", "DatasetError", "ScenarioError", "LessonError", "NoRoomError"} <= _error_names()
    assert PACKAGE / "model" / "errors.py" in _sources()
    assert PACKAGE / "commands" / "run.py" not in _sources()


@pytest.mark.parametrize(
    ("code", "translatable"),
    [
        ('ScenarioError(f"{name} is missing")', False),
        ('ScenarioError("it is missing")', False),
        ('ScenarioError("it is " + name)', False),
        ('ScenarioError("{0} is missing".format(name))', False),
        ("ScenarioError(str(error))", False),
        ('ScenarioError(QT_TRANSLATE_NOOP("Files", "it is missing"))', False),
        ('ScenarioError(QT_TRANSLATE_NOOP("Errors", "it is missing"))', True),
        ('ScenarioError("data.file: {0}", error)', True),
        ("ScenarioError(wrong, name)", True),
    ],
)
def test_texts_that_cannot_be_translated_are_told_from_others(code: str, translatable: bool) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert _makes_error(call)
    assert _translatable(call.args[0]) is translatable


def test_every_message_can_be_translated() -> None:
    made = [(place, call) for place, call in _calls() if _makes_error(call)]
    assert len(made) > 100
    assert [place for place, call in made if not _translatable(call.args[0])] == []


def test_every_template_has_numbered_places() -> None:
    templates = [text for _, call in _calls() if (text := _marked(call)) is not None]
    assert len(templates) > 100
    assert [text for text in templates if not all(name.isdigit() for name in _fields(text))] == []


def test_every_place_in_a_message_has_a_value() -> None:
    for place, call in _calls():
        text = _marked(call.args[0]) if _makes_error(call) else None
        if text is not None and not any(isinstance(value, ast.Starred) for value in call.args):
            assert _fields(text) == {str(number) for number in range(len(call.args) - 1)}, place
