from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdgui.app.settings import Settings, load_settings, save_settings, settings_path

relaxed = settings(
    deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
texts = st.text(max_size=30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.json"


def written(path: Path, content: str | bytes) -> Settings:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    return load_settings(path)


def test_without_a_file_there_are_defaults(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load_settings(path) == Settings()
    assert caplog.text == ""


@given(
    st.builds(
        Settings,
        theme=texts,
        letter_size=st.floats(0.1, 10.0),
        speed=st.floats(0.0, 60.0),
        views=st.lists(texts, max_size=4),
        geometry=texts,
        folder=st.text(st.characters(codec=None), max_size=30),
        scenario=texts,
    )
)
@relaxed
def test_settings_come_back_as_they_were(tmp_path: Path, remembered: Settings) -> None:
    save_settings(remembered, tmp_path / "settings.json")
    assert load_settings(tmp_path / "settings.json") == remembered


@pytest.mark.parametrize(
    "content",
    ["", "{", "[1, 2]", '"text"', "null", "12", "[" * 100_000, b"\xff\xfe\x00", '{"speed": 1e}', "9" * 5000],
    ids=range(10),
)
def test_a_file_that_holds_no_settings_gives_defaults(path: Path, content: str | bytes) -> None:
    assert written(path, content) == Settings()


def test_a_file_that_cannot_be_read_gives_defaults_and_a_line_in_the_log(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.mkdir(parents=True)
    assert load_settings(path) == Settings()
    assert str(path) in caplog.text


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
@pytest.mark.parametrize(
    "value",
    ["null", "true", "{}", "[1]", "NaN", "Infinity", "-Infinity", "1e999", "9" * 400, '[["a"]]'],
)
def test_a_wrong_value_is_replaced_by_its_default_and_the_others_stay(
    path: Path, name: str, value: str
) -> None:
    others = asdict(Settings(theme="dark", speed=30.0, folder="/somewhere", scenario="title = 'x'"))
    del others[name]
    content = ", ".join(f"{json.dumps(key)}: {json.dumps(other)}" for key, other in others.items())
    found = asdict(written(path, f'{{"{name}": {value}, {content}}}'))
    assert found.pop(name) == asdict(Settings())[name]
    assert found == others


def test_whole_numbers_may_stand_for_fractions(path: Path) -> None:
    assert written(path, '{"speed": 30}').speed == 30.0


def test_what_a_newer_release_remembers_is_passed_over(path: Path) -> None:
    assert written(path, '{"theme": "dark", "hologram": true}') == Settings(theme="dark")


def test_nothing_can_be_remembered_in_a_folder_that_is_none(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "settings.json"
    save_settings(Settings(), path)
    assert str(path) in caplog.text


def test_a_text_that_no_file_can_hold_keeps_nothing_from_being_remembered(path: Path) -> None:
    # A folder whose name is not in the file system's encoding.
    save_settings(Settings(theme="dark", folder="/data/\udce4"), path)
    assert load_settings(path).theme == "dark"


def test_the_settings_have_a_folder_of_their_own(qapp: object) -> None:
    assert settings_path().name == "settings.json"
    assert "gdgui" in settings_path().parent.parts
