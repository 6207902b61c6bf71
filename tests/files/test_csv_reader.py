import codecs
import csv
import warnings
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gdgui.files import csv_numbers
from gdgui.files.csv_cells import Row, split_cells
from gdgui.files.csv_numbers import read_carefully, read_numbers
from gdgui.files.csv_reader import open_table, read_csv
from gdgui.files.csv_table import find_table
from gdgui.files.csv_text import Text, load_text
from gdgui.model.dataset import CsvSource, Dataset
from gdgui.model.errors import DatasetError

same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def write(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path = folder / "marks.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def points(data: Dataset) -> list[tuple[float, float]]:
    return list(zip(data.x.tolist(), data.y.tolist(), strict=True))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_reads_korean_headers_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "공부 시간,점수\n2,81\n4,93.5\n", encoding)
    data = read_csv(path)
    assert (data.name, data.x_label, data.y_label) == ("marks", "공부 시간", "점수")
    assert data.source == CsvSource(path.absolute(), "공부 시간", "점수")
    assert points(data) == [(2.0, 81.0), (4.0, 93.5)]
    assert open_table(path).columns == ("공부 시간", "점수")
    assert load_text(path).encoding == encoding.removesuffix("-sig")


def test_each_stage_tells_what_it_found(tmp_path: Path) -> None:
    text = load_text(write(tmp_path, "sep=;\r\nt;y\r\n3;2\r\n1,5;4\r\n"))
    assert text == Text(str(tmp_path / "marks.csv"), b"sep=;\nt;y\n3;2\n1,5;4\n", "utf-8")
    sheet = split_cells(text)
    assert (sheet.delimiter, sheet.skipped) == (";", 1)
    top, *rest = sheet.rows()
    assert (top, rest) == (Row(2, ["t", "y"]), [Row(3, ["3", "2"]), Row(4, ["1,5", "4"])])
    table = find_table(sheet, top)
    assert (table.headed, table.names, list(table.rows())) == (True, ("t", "y"), rest)
    for numbers in (read_numbers(table, 0, 1), read_carefully(table, 0, 1, least=2, most=2)):
        assert (numbers.x.tolist(), numbers.y.tolist()) == ([3.0, 1.5], [2.0, 4.0])
        assert numbers.decimal_mark == ","


def test_reads_big_endian_utf16_as_excel_writes_unicode_text(tmp_path: Path) -> None:
    content = codecs.BOM_UTF16_BE + "x\ty\r\n1,5\t2\r\n3\t4\r\n".encode("utf-16-be")
    assert points(read_csv(write(tmp_path, content))) == [(1.5, 2.0), (3.0, 4.0)]


@pytest.mark.parametrize(
    "content",
    [
        "1.5,2\n3,-4e2\n",
        "1,5;2\n3;-4e2\n",
        "1.5;2\n3;-4e2\n",
        "1.5\t2\n3\t-4e2\n",
        "1,5\t2\n3\t-4e2\n",
        "1.5 2\n3 -4e2\n",
        "  1,5    2,0  \n 3   -4e2\n",
        "1.5 , 2\n 3,-4e2 \n",
        "\n1.5,2\n\n   \n3,-4e2\n\n",
        "1.5,2,\n3,-4e2,\n",
        "1.5,2\n3,-4e2\n,\n,\n",
        "1.5,2\n,\n3,-4e2\n",
        "1.5,2\r\n3,-4e2\r\n",
        "1.5,2\r3,-4e2\r",
        "1.5,2\n3,-4e2",
        '"1.5","2"\n"3","-4e2"\n',
        '"1.5" , "2"\n 3,-4e2\n',
        '"1,5" "2"\n3 -4e2\n',
        "sep=;\r\n1,5;2\r\n3;-4e2\r\n",
        "SEP=\t\n1.5\t2\n3\t-4e2\n",
        '"sep=,"\n1.5,2\n3,-4e2\n',
        "sep=|\n1,5|2\n3|-4e2\n",
        "sep=\n1.5;2\n3;-4e2\n",
        "+1.50,2.\n3,-.4E+3\n",
    ],
)
def test_reads_the_same_points_from_every_dialect(tmp_path: Path, content: str) -> None:
    data = read_csv(write(tmp_path, content))
    assert points(data) == [(1.5, 2.0), (3.0, -400.0)]
    assert (data.x_label, data.y_label) == ("x", "y")
    assert data.source == CsvSource((tmp_path / "marks.csv").absolute(), "1", "2")


@pytest.mark.parametrize(
    "content",
    [
        "name,hours,score\nKim,1,2\nLee,3,4\n",
        'name;hours;score\n"Kim; ""K""";1,0;2\nLee 5,5;3;4\n',
        'name,hours,score\n"Kim,\nMinji",1,2\n"a 5"" pipe",3,4\n',
        'name,hours,score\n5" pipe,1,2\nLee,3,4\n',
        "name,hours,score\n,1,2\n,3,4\n",
        "name,hours,score,,\nKim 1 2 3,1,2,,\nLee 4 5 6,3,4\n",
        'name,"hours","score"\nnan,1,2\n1_000,3,4\n',
        'name,hours,score\n"Kim" (A),"1",2\n"Lee" ,\t"3","4" \n',
        f'name,hours,score\n"{"long, " * 50_000}",1,2\nLee,3,4\n',
    ],
)
def test_other_columns_do_not_matter(tmp_path: Path, content: str) -> None:
    data = read_csv(write(tmp_path, content), "hours", "score")
    assert points(data) == [(1.0, 2.0), (3.0, 4.0)]
    assert (data.x_label, data.y_label) == ("hours", "score")


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        ("b", "a", [(2.0, 1.0), (5.0, 4.0)]),
        (3, 1, [(3.0, 1.0), (6.0, 4.0)]),
        ("2", "b", [(3.0, 2.0), (6.0, 5.0)]),
        ("1", 2, [(1.0, 2.0), (4.0, 5.0)]),
        (" b ", None, [(2.0, 2.0), (5.0, 5.0)]),
    ],
)
def test_chooses_columns_by_name_before_number(
    tmp_path: Path, x: str | int, y: str | int | None, expected: list[tuple[float, float]]
) -> None:
    assert points(read_csv(write(tmp_path, "a,b,2\n1,2,3\n4,5,6\n"), x, y)) == expected


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("1,2,a\n3,4,b\n", ("1", "2", "3")),
        ("id,2020,2021\n7,1,2\n", ("id", "2020", "2021")),
        ("Kim,1\nLee,2\n", ("1", "2")),
        (",hours,score\n0,1,2\n", ("1", "hours", "score")),
        ('"hours\nspent";t;t\n1;2;3\n4;5;6\n', ("hours spent", "t (column 2)", "t (column 3)")),
        ("a b\n", ("a", "b")),
    ],
)
def test_lists_columns(tmp_path: Path, content: str, names: tuple[str, ...]) -> None:
    assert open_table(write(tmp_path, content)).columns == names


def test_a_name_of_digits_is_found_beyond_the_columns_there_are(tmp_path: Path) -> None:
    data = read_csv(write(tmp_path, "id,2020,2021\n7,1,2\n8,3,4\n"), "2020", "2021")
    assert points(data) == [(1.0, 2.0), (3.0, 4.0)]


def test_columns_of_equal_name_are_told_apart(tmp_path: Path) -> None:
    path = write(tmp_path, "t,t,1\n1,2,3\n4,5,6\n")
    data = read_csv(path, "t (column 2)", 1)
    assert points(data) == [(2.0, 1.0), (5.0, 4.0)]
    assert (data.x_label, data.y_label) == ("t", "t")
    assert data.source is not None
    assert read_csv(path, data.source.x_column, data.source.y_column) == data


def test_an_unnamed_column_keeps_the_default_label(tmp_path: Path) -> None:
    data = read_csv(write(tmp_path, ",score\n1,2\n3,4\n"))
    assert (data.x_label, data.y_label) == ("x", "score")


def test_one_decimal_mark_holds_for_the_numbers_and_not_for_text(tmp_path: Path) -> None:
    data = read_csv(write(tmp_path, "x;note;y\n1,5;a.b, c;2\n3;4.5;4,25\n"), "x", "y")
    assert points(data) == [(1.5, 2.0), (3.0, 4.25)]


def test_reads_relative_paths_and_strings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "1,2\n3,4\n")
    monkeypatch.chdir(tmp_path)
    data = read_csv("marks.csv")
    assert data.source is not None
    assert data.source.path == Path.cwd() / "marks.csv"


def test_large_files_go_through_numpy_without_warnings(tmp_path: Path) -> None:
    numbers = np.random.default_rng(5).normal(size=(20_000, 2))
    lines = "\n".join(f'{x!r};"text, ""{x}""; {y}";{y!r}'.replace(".", ",") for x, y in numbers.tolist())
    with warnings.catch_warnings(), patch.object(csv_numbers, "read_carefully") as slowly:
        warnings.simplefilter("error")
        data = read_csv(write(tmp_path, f"x;note;y\n{lines}\n;;\n"), "x", "y")
    slowly.assert_not_called()
    np.testing.assert_array_equal(np.column_stack([data.x, data.y]), numbers)


within = st.floats(min_value=-1e100, max_value=1e100, allow_nan=False)


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, str, list[tuple[float, float]]]:
    """Return a CSV text, its encoding and the points in it."""
    rows = draw(st.lists(st.tuples(within, within), min_size=2, max_size=8))
    xs = np.array([x for x, _ in rows])
    with np.errstate(under="ignore"):
        assume(xs.min() != xs.max() and np.var(xs) > 0)
    delimiter = draw(st.sampled_from([",", ";", "\t", " "]))
    comma = delimiter != "," and draw(st.booleans())
    quote = draw(st.sampled_from(["", '"']))
    pad = draw(st.sampled_from(["", " ", "  "]))
    end = draw(st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
    notes = draw(st.sampled_from([None, "메모", "a.b,c"])) if delimiter in ";\t" else None

    def cell(value: float) -> str:
        text = repr(value).replace(".", ",") if comma else repr(value)
        return pad + quote + text + quote + pad

    lines = [delimiter.join([cell(x), cell(y), *([notes] if notes else [])]) for x, y in rows]
    if draw(st.booleans()):
        lines.insert(0, delimiter.join(["시간", "점수", *(["note"] if notes else [])]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp949"]))
    return end.join(lines) + draw(st.sampled_from(["", end])), encoding, rows


@same_folder
@given(table=tables())
def test_every_float_comes_back_bit_for_bit(
    tmp_path: Path, table: tuple[str, str, list[tuple[float, float]]]
) -> None:
    content, encoding, rows = table
    data = read_csv(write(tmp_path, content, encoding))
    assert [(x.hex(), y.hex()) for x, y in points(data)] == [(x.hex(), y.hex()) for x, y in rows]


@same_folder
@given(
    notes=st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=["Cs"])),
        min_size=2,
        max_size=5,
    ),
    delimiter=st.sampled_from(",;\t"),
)
def test_reads_what_the_standard_librarys_writer_quotes(
    tmp_path: Path, notes: list[str], delimiter: str
) -> None:
    path = tmp_path / "notes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow([f"sep={delimiter}"])
        writer.writerow(["note", "x", "y"])
        writer.writerows([note, row, row * row] for row, note in enumerate(notes))
    assert points(read_csv(path, "x", "y")) == [(row, row * row) for row in range(len(notes))]


tidy_cells = ["word", "이름", '"1"', '"1,5"', '"a""b"', " 7 ", "1,5", "1,", "+.5", "1.", "8\u00a0"]
odd_cells = ["", " ", "nan", '"', '5"p', "1e999", "1_0", "0x1", "１", "\x0b9", "\x1c", "\u2028", "-", "#"]
cells = st.sampled_from(tidy_cells + odd_cells)
numbers = st.sampled_from(["1", "2", "3.5", "4e0"])


@st.composite
def untidy_texts(draw: st.DrawFn) -> str:
    delimiter = draw(st.sampled_from([",", ";", "\t", " ", "  "]))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    few = st.sampled_from(draw(st.lists(cells, min_size=1, max_size=2)))
    row = st.lists(numbers | few, min_size=draw(st.integers(1, 3)), max_size=draw(st.integers(3, 4)))
    return end.join(delimiter.join(each) for each in draw(st.lists(row, min_size=1, max_size=5)))


def outcome(path: Path, x: str | int | None, y: str | int | None) -> object:
    try:
        data = read_csv(path, x, y)
    except DatasetError as error:
        return str(error)
    return data.x.tobytes(), data.y.tobytes(), data.x_label, data.y_label, data.source


@settings(same_folder, max_examples=300)
@given(
    content=untidy_texts(), columns=st.sampled_from([(None, None), (2, 1), ("3", "1"), ("a", "b"), (1, 3)])
)
def test_both_ways_of_reading_agree(
    tmp_path: Path, content: str, columns: tuple[str | int | None, str | int | None]
) -> None:
    path = write(tmp_path, content)
    either = outcome(path, *columns)
    with patch.object(csv_numbers, "read_fast", return_value=None):
        assert outcome(path, *columns) == either


@settings(same_folder, max_examples=300)
@given(
    content=st.binary()
    | untidy_texts().map(str.encode)
    | st.text().map(lambda text: text.encode("utf-16", "surrogatepass"))
    | st.text('1.,; \t\n"ea\ufeff').map(str.encode),
    column=st.none() | st.integers() | st.text(),
)
def test_nothing_but_a_dataset_error_escapes(
    tmp_path: Path, content: bytes, column: str | int | None
) -> None:
    path = write(tmp_path, content)
    for read in (
        lambda: read_csv(path),
        lambda: read_csv(path, column, column),
        lambda: open_table(path).columns,
    ):
        with suppress(DatasetError):
            read()
