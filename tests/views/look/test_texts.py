from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

import gdgui
from gdgui.model.dataset import Dataset
from gdgui.model.errors import DatasetError, GdguiError, ScenarioError
from gdgui.model.scenario import Scenario
from gdgui.views.look.texts import error_text, translate

PACKAGE = Path(gdgui.__file__).parent

KOREAN = {
    (
        "Errors",
        "all x are equal ({0}), so every line through them is vertical; give points with different x",
    ): ("모든 x가 같습니다({0})"),
    ("Errors", "{0} is {1}; it must be a whole number from {2} to {3}"): (
        "{2}부터 {3}까지의 정수여야 합니다: {0} = {1}"
    ),
    ("Errors", "{0}, row {1}: {2}"): "{0} {1}행: {2}",
    ("Errors", "a { and a }"): "{ 하나와 } 하나",
    ("Notice", "Close this message"): "닫기",
}


class Korean(QTranslator):
    """Knows the few texts above."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002
        number: int = -1,  # noqa: ARG002
    ) -> str | None:
        return KOREAN.get((context, source))

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        return False


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    translator = Korean()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def equal_x() -> DatasetError:
    with pytest.raises(DatasetError) as caught:
        Dataset([5.0, 5.0], [1.0, 2.0])  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize(
    "error",
    [
        GdguiError("a { and a }"),
        ScenarioError("{0} is missing", "{1}"),
        ScenarioError("{0}: {1}", 1, equal_x()),
    ],
    ids=str,
)
def test_without_a_translation_the_text_is_english(qapp: QApplication, error: GdguiError) -> None:
    assert error_text(error) == str(error)


@pytest.mark.usefixtures("korean")
def test_a_message_is_translated_and_its_values_filled_in() -> None:
    assert error_text(equal_x()) == "모든 x가 같습니다(5)"
    assert str(equal_x()).startswith("all x are equal (5), so")


@pytest.mark.usefixtures("korean")
def test_a_translation_may_put_the_values_in_another_order() -> None:
    with pytest.raises(ScenarioError) as caught:
        Scenario(steps=0)
    assert error_text(caught.value) == "1부터 10,000,000까지의 정수여야 합니다: steps = 0"


@pytest.mark.usefixtures("korean")
def test_an_error_within_an_error_is_translated_too() -> None:
    error = DatasetError("{0}, row {1}: {2}", "a.csv", 3, equal_x())
    assert error_text(error) == "a.csv 3행: 모든 x가 같습니다(5)"
    assert error_text(ScenarioError("data: {0}", error)) == "data: a.csv 3행: 모든 x가 같습니다(5)"


@pytest.mark.usefixtures("korean")
def test_an_untranslated_part_stays_english() -> None:
    error = DatasetError("{0}, row {1}: {2}", "a.csv", 3, DatasetError("the cell is {0}", "empty"))
    assert error_text(error) == "a.csv 3행: the cell is empty"


@pytest.mark.usefixtures("korean")
def test_a_message_without_values_is_no_format() -> None:
    assert error_text(GdguiError("a { and a }")) == "{ 하나와 } 하나"


@pytest.mark.usefixtures("korean")
def test_other_texts_have_their_own_context() -> None:
    assert translate("Notice", "Close this message") == "닫기"
    assert translate("Errors", "Close this message") == "Close this message"


def test_the_translation_goes_with_its_translator(qapp: QApplication) -> None:
    translator = Korean()
    QCoreApplication.installTranslator(translator)
    assert error_text(equal_x()) == "모든 x가 같습니다(5)"
    QCoreApplication.removeTranslator(translator)
    assert error_text(equal_x()) == str(equal_x())


def _handlers(path: Path) -> Iterator[ast.ExceptHandler]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler) and node.type and "GdguiError" in ast.unparse(node.type):
            yield node


def _takes_english(node: ast.AST, name: str | None) -> bool:
    """Whether `node` is ``str(error)`` or an f-string with the error in it."""
    if isinstance(node, ast.Call):
        return ast.unparse(node) == f"str({name})"
    return isinstance(node, ast.FormattedValue) and ast.unparse(node.value) == name


def test_the_window_shows_no_error_in_plain_english() -> None:
    handlers = [
        (path, handler)
        for folder in ("app", "views")
        for path in (PACKAGE / folder).rglob("*.py")
        for handler in _handlers(path)
    ]
    assert len(handlers) > 3
    shown = [
        f"{path.name}, line {node.lineno}"
        for path, handler in handlers
        for node in ast.walk(handler)
        if isinstance(node, ast.Call | ast.FormattedValue) and _takes_english(node, handler.name)
    ]
    assert shown == []
