import errno
import os
import re
from pathlib import Path
from unittest.mock import patch

import pytest

from gdgui.files import csv_text
from gdgui.files.csv_reader import open_table, read_csv
from gdgui.model.errors import DatasetError


def message(path: Path, x: str | int | None = None, y: str | int | None = None) -> str:
    """Return what is wrong with a file, without its folder, which every message names."""
    with pytest.raises(DatasetError, match=re.escape(str(path))) as caught:
        read_csv(path, x, y)
    assert "\n" not in str(caught.value)
    return str(caught.value).replace(f"{path.parent}{os.sep}", "")


def wrong(folder: Path, content: str | bytes, x: str | int | None = None, y: str | int | None = None) -> str:
    path = folder / "marks.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return message(path, x, y)


@pytest.mark.parametrize(
    ("content", "place", "cell"),
    [
        ("1,2\n3,four\n", "row 2, column 2: ", "'four' is not a number"),
        ("x,y\n1,2\n\n3,four\n", "row 4, column 2 ('y'): ", "'four' is not a number"),
        ("sep=;\nx;y\n1;2\nIII;4\n", "row 4, column 1 ('x'): ", "'III' is not a number"),
        ('x,"y\nz"\n1,2\n3,four\n', "row 4, column 2 ('y z'): ", "'four' is not a number"),
        ("1,2\r\n3,\r\n", "row 2, column 2: ", "the cell is empty"),
        ("1,2\r3\r", "row 2, column 2: ", "the cell is empty"),
        (",2\n3,4\n", "row 1, column 1: ", "the cell is empty"),
        ("x,y\n,2\n3,4\n", "row 2, column 1 ('x'): ", "the cell is empty"),
        ("1,nan\n3,4\n", "row 1, column 2: ", "'nan' is not a finite number"),
        ("1,2\n3,NaN\n", "row 2, column 2: ", "'NaN' is not a finite number"),
        ("1,2\n-inf,4\n", "row 2, column 1: ", "'-inf' is not a finite number"),
        ("1,2\n3,Infinity\n", "row 2, column 2: ", "'Infinity' is not a finite number"),
        ("1,2\n3,1e999\n", "row 2, column 2: ", "'1e999' is beyond ±1e100"),
        ("1,2\n-1.1e100,4\n", "row 2, column 1: ", "'-1.1e100' is beyond ±1e100"),
        ('1,2\n3,"1,234"\n', "row 2, column 2: ", "'1,234' is not a number"),
        ('"1,234",2\n3,4\n', "row 1, column 1: ", "'1,234' is not a number"),
        ("1;2\n3;1.234,5\n", "row 2, column 2: ", "'1.234,5' is not a number"),
        ("1;2\n3;1,234,567\n", "row 2, column 2: ", "'1,234,567' is not a number"),
        ("1,234,567;2\n1,234,568;4\n", "row 1, column 1: ", "'1,234,567' is not a number"),
        ("1 000,5;2\n3;4\n", "row 1, column 1: ", "'1 000,5' is not a number"),
        ("1;2\n3;5 kg\n", "row 2, column 2: ", "'5 kg' is not a number"),
        ("1,5 kg;2,7 kg\n1,6 kg;2,8 kg\n", "row 2, column 1 ('1,5 kg'): ", "'1,6 kg' is not a number"),
        ("1 kg,2 kg\n1 kg,2 kg\n", "row 2, column 1 ('1 kg'): ", "'1 kg' is not a number"),
        ("1,2\n1_000,4\n", "row 2, column 1: ", "'1_000' is not a number"),
        ("1,2\n0x10,4\n", "row 2, column 1: ", "'0x10' is not a number"),
        ("1,2\n１２,4\n", "row 2, column 1: ", "'１２' is not a number"),
        ("0x10,2\n3,4\n", "row 1, column 1: ", "'0x10' is not a number"),
        ("1,#DIV/0!\n3,4\n", "row 1, column 2: ", "'#DIV/0!' is not a number"),
        (
            "1.5;2\n3;4,5\n",
            "row 2, column 2: ",
            "'4,5' has a decimal comma after numbers with a decimal point",
        ),
        ("1\t2,5\n3.5\t4\n", "row 2, column 1: ", "'3.5' has a decimal point after numbers with"),
        ("1,2\n3,4,5\n", "row 2, column 3: ", "the row has 3 cells where row 1 has 2"),
        ("x,y\n1,2,3\n", "row 2, column 3: ", "the row has 3 cells where the header has 2"),
        (
            "x,y,z\n1,2,3\n4,5\n6,7,8,9\n",
            "row 3, column 3 ('z'): ",
            "the row has 2 cells where the header has 3",
        ),
        ('1,2\n3,"4"5\n', "row 2, column 2: ", "'\"4\"5' is not a number"),
        ('1,2\n3,4\n5,"6\n', "row 3, column 2: ", "the quote that opens there is not closed"),
    ],
)
def test_names_row_and_column_and_shows_the_cell(tmp_path: Path, content: str, place: str, cell: str) -> None:
    assert wrong(tmp_path, content).startswith(f"marks.csv, {place}{cell}")


def test_finds_the_wrong_cell_of_a_large_file(tmp_path: Path) -> None:
    rows = [f"{row},{row / 7}" for row in range(5000)]
    rows[4321] = "4321,n/a"
    assert wrong(tmp_path, "\n".join(rows)).startswith("marks.csv, row 4322, column 2: 'n/a' is not a number")


def test_shortens_a_long_cell(tmp_path: Path) -> None:
    assert len(wrong(tmp_path, "1,2\n3," + "long " * 1000)) < 250


@pytest.mark.parametrize("content", ["x,y\n3,5\n3,6\n", "x,y\n0.1,5\n0.1,6\n0.1,7\n"])
def test_all_x_equal(tmp_path: Path, content: str) -> None:
    assert wrong(tmp_path, content).startswith("marks.csv, column 1 ('x'): all x are equal")


@pytest.mark.parametrize("content", ["1,2\n", "x,y\n1,2\n", "x,y\n"])
def test_fewer_than_two_points(tmp_path: Path, content: str) -> None:
    assert "a line needs at least two points" in wrong(tmp_path, content)


@pytest.mark.parametrize("content", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"sep=;\n"])
def test_empty(tmp_path: Path, content: bytes) -> None:
    assert wrong(tmp_path, content).startswith("marks.csv is empty")


@pytest.mark.parametrize(
    ("content", "x", "expected"),
    [
        ("a,b\n1,2\n3,4\n", "c", "marks.csv has no column 'c'; its columns are 'a', 'b'"),
        ("a,b\n1,2\n3,4\n", 3, "marks.csv has no column 3; its columns are 'a', 'b'"),
        ("a,b\n1,2\n3,4\n", "0", "marks.csv has no column '0'; its columns are 'a', 'b'"),
        ("1,2\n3,4\n", "a", "marks.csv has no column 'a'; its columns are 1, 2"),
        ("1,2\n3,4\n", "", "marks.csv has no column ''; its columns are 1, 2"),
        ("1,2\n3,4\n", "9" * 5000, "marks.csv has no column '999"),
        ("1,2\n3,4\n", -1, "marks.csv has no column -1; its columns are 1, 2"),
        ("1\n2\n", None, "marks.csv has no column 2, only one; x and y need two"),
        ("t,t\n1,2\n", "t", "marks.csv has no column 't'; its columns are 't (column 1)', 't (column 2)'"),
    ],
)
def test_missing_column_lists_the_columns(
    tmp_path: Path, content: str, x: str | int | None, expected: str
) -> None:
    assert wrong(tmp_path, content, x).startswith(expected)


def test_lists_the_first_of_many_columns(tmp_path: Path) -> None:
    text = wrong(tmp_path, ",".join(f"c{number}" for number in range(1000)), "d")
    assert text.endswith("'c19', …")


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04\x14\0\x06\0", b"1,2\n3,\0", b"\xff\xfe\0\0", b"1\0,\0002\0"]
)
def test_binary(tmp_path: Path, content: bytes) -> None:
    assert wrong(tmp_path, content).endswith(
        "marks.csv is not a text file; if it is a spreadsheet, save it as CSV and open that"
    )


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_neither_utf8_nor_cp949(tmp_path: Path, end: bytes) -> None:
    text = wrong(tmp_path, end.join(["점수,y".encode(), b"1,2", b"H\xf6he,3"]))
    assert text.startswith("marks.csv, row 3 holds the byte 0xF6, which is neither UTF-8 nor CP949")


def test_broken_utf16(tmp_path: Path) -> None:
    content = "1,2\n3,4".encode("utf-16") + b"\x00"
    assert wrong(tmp_path, content).startswith("marks.csv, row 2 is not valid UTF-16")


def test_sep_line_names_no_delimiter(tmp_path: Path) -> None:
    assert wrong(tmp_path, "sep=1\n1,2\n").startswith("marks.csv, row 1: '1' cannot separate columns")


def test_too_many_rows(tmp_path: Path) -> None:
    with patch.object(csv_text, "MOST_LINES", 1000):
        assert wrong(tmp_path, "1,2\n" * 1001) == "marks.csv has more than 1,000 rows; give a part of them"


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(csv_text.LARGEST_FILE + 1)
    assert message(path) == "huge.csv is larger than 1,000 MB; give a part of its rows"


@pytest.mark.parametrize("before", [0, 1, 999])
def test_too_long_a_line(tmp_path: Path, before: int) -> None:
    limit = csv_text.LONGEST_LINE
    fitting = "1,2\n" * before + "1," + "5" * (limit - 2)
    assert "is longer than" not in wrong(tmp_path, fitting + "\n")
    assert wrong(tmp_path, fitting + "5\n").startswith(
        f"marks.csv, row {before + 1} is longer than 1,048,576"
    )


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert message(tmp_path / "none.csv").startswith("none.csv does not exist")
    (tmp_path / "sub").mkdir()
    assert message(tmp_path / "sub").startswith("sub is a folder")
    (tmp_path / "plain.csv").write_text("1,2\n")
    with pytest.raises(DatasetError, match=r"plain\.csv"):
        read_csv(tmp_path / "plain.csv" / "inside.csv")
    with pytest.raises(DatasetError, match="cannot be read"):
        open_table("null\0byte.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert message(tmp_path / "pipe.csv").startswith("pipe.csv is not a file")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "marks.csv may not be read"),
        (OSError(errno.EIO, "Input/output error"), "marks.csv cannot be read: Input/output error"),
        (MemoryError(), "marks.csv is too large for the memory"),
    ],
)
def test_what_the_system_refuses(tmp_path: Path, error: Exception, expected: str) -> None:
    with patch.object(Path, "open", side_effect=error):
        (tmp_path / "marks.csv").touch()
        assert message(tmp_path / "marks.csv").startswith(expected)


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_a_file_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"m\xe4rks.csv")
    path.write_text("1,2\n3,4\n")
    assert read_csv(path).name == "m\\udce4rks"
    path.write_text("1,2\n3,x\n")
    with pytest.raises(DatasetError) as caught:
        read_csv(path)
    assert str(caught.value).encode("utf-8")
