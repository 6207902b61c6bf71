"""The export dialog: what to make of the run, with a preview and an estimate."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QPixmap, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gdgui.app.dialogs import may_replace
from gdgui.app.export_texts import BACKGROUND_TEXTS, SIZE_TEXTS, THEME_TEXTS, estimate_text
from gdgui.export.clip import Clip, clip_of
from gdgui.export.destination import check_destination
from gdgui.export.formats import FORMATS, VIDEO, formats_as_offered
from gdgui.export.plan import BACKGROUNDS, ExportPlan
from gdgui.export.renderer import Renderer
from gdgui.export.sizes import PRESETS
from gdgui.frames.panels import PANELS
from gdgui.frames.view_state import ViewState
from gdgui.model.errors import GdguiError
from gdgui.model.scenario import Scenario
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.texts import error_text, translate
from gdgui.views.look.theme import THEMES

__all__ = ["ExportDialog"]

PREVIEW: Final = QSize(300, 168)
PREVIEW_MILLISECONDS: Final = 250
RATES: Final = (10, 20, 25, 50)


class ExportDialog(QDialog):
    """Asks what is to be exported of a run, and shows its first, middle and last frame.

    It begins with the steps up to the `newest` that is known, and with what the window shows.
    """

    def __init__(
        self,
        scenario: Scenario,
        newest: int,
        theme_name: str,
        folder: str,
        parent: QWidget | None = None,
        *,
        view: ViewState | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ExportDialog", "Export"))
        self._scenario, self._view = scenario, view or ViewState()
        self.plan: ExportPlan | None = None
        self._build_fields(newest, theme_name)
        self.output = QLineEdit(str(Path(folder or Path.home()) / f"{scenario.data.name}.{VIDEO.name}"))
        self.previews = [PlainLabel() for _ in range(3)]
        self.estimate = PlainLabel()
        self.estimate.setWordWrap(True)
        self._later = QTimer(self, singleShot=True, interval=PREVIEW_MILLISECONDS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()

    def _build_fields(self, newest: int, theme_name: str) -> None:
        formats = {each.name: translate("ExportDialog", each.title) for each in formats_as_offered()}
        self.format = _choice(formats, VIDEO.name)
        self.picture_size = ChoiceBox()
        self.picture_size.addItem(translate("ExportDialog", "as suits the format"), None)
        for name, (width, height) in PRESETS.items():
            text = translate("ExportDialog", SIZE_TEXTS[name])
            self.picture_size.addItem(f"{width} × {height} ({text})", (width, height))
        self.scale = _number(1, 4, 1)
        self.fps = _choice(
            {rate: translate("ExportDialog", "{0} a second").format(rate) for rate in RATES}, 25
        )
        steps = self._scenario.steps
        self.first, self.last = _number(0, steps, 0), _number(0, steps, max(newest, min(1, steps)))
        self.paced = QCheckBox(translate("ExportDialog", "choose a pace that can be watched"))
        self.paced.setChecked(True)
        self.every, self.between = _number(1, max(1, steps), 1), _number(0, 1000, 12)
        themes = {name: translate("ExportDialog", THEME_TEXTS[name]) for name in THEMES}
        self.theme = _choice(themes, theme_name)
        grounds = {name: translate("ExportDialog", BACKGROUND_TEXTS[name]) for name in BACKGROUNDS}
        self.background = _choice(grounds, BACKGROUNDS[0])
        self.panels = {name: QCheckBox(translate("Panels", kind.title)) for name, kind in PANELS.items()}
        for name, box in self.panels.items():
            box.setChecked(self._view.shows(name))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        browse = QPushButton(translate("ExportDialog", "Choose…"))
        browse.clicked.connect(self._browse)
        to, gliding = translate("ExportDialog", "to"), translate("ExportDialog", "frames between")
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (translate("ExportDialog", "format"), (self.format,)),
            (translate("ExportDialog", "size"), (self.picture_size, PlainLabel("×"), self.scale)),
            (translate("ExportDialog", "steps from"), (self.first, PlainLabel(to), self.last)),
            ("", (self.paced,)),
            (translate("ExportDialog", "every … steps"), (self.every, PlainLabel(gliding), self.between)),
            (translate("ExportDialog", "frames"), (self.fps,)),
            (translate("ExportDialog", "theme"), (self.theme,)),
            (translate("ExportDialog", "background"), (self.background,)),
            (translate("ExportDialog", "panels"), tuple(self.panels.values())),
            (translate("ExportDialog", "file"), (self.output, browse)),
        )
        for label, fields in rows:
            form.addRow(label, fields[0] if len(fields) == 1 else _row(fields))
            # For a screen reader: a field in a row with others has no label of its own.
            if not isinstance(fields[0], QCheckBox):
                fields[0].setAccessibleName(label)
        self.scale.setAccessibleName(translate("ExportDialog", "times as large"))
        self.last.setAccessibleName(to)
        self.between.setAccessibleName(gliding)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Save | buttons.Cancel)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        layout = QGridLayout(self)
        layout.addLayout(form, 0, 0)
        layout.addLayout(self._preview_column(), 0, 1)
        layout.addWidget(self.estimate, 1, 0, 1, 2)
        layout.addWidget(self.buttons, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        layout.setVerticalSpacing(14)
        layout.setHorizontalSpacing(24)

    def _preview_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        captions = (
            translate("ExportDialog", "first frame"),
            translate("ExportDialog", "middle"),
            translate("ExportDialog", "last frame"),
        )
        for caption, preview in zip(captions, self.previews, strict=True):
            label = PlainLabel(caption)
            label.setObjectName("caption")
            preview.setFixedSize(PREVIEW)
            preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
            preview.setAccessibleName(caption)
            column.addWidget(label)
            column.addWidget(preview)
        column.addStretch()
        return column

    def _connect(self) -> None:
        for box in self.findChildren(QComboBox):
            box.currentIndexChanged.connect(
                self._change_ending if box is self.format else self._refresh_later
            )
        for number in self.findChildren(QSpinBox):
            number.valueChanged.connect(self._refresh_later)
        for check in self.findChildren(QCheckBox):
            check.toggled.connect(self._refresh_later)
        self.output.textChanged.connect(self._refresh_later)

    @Slot()
    def _refresh_later(self) -> None:
        self._later.start()

    @Slot()
    def _change_ending(self) -> None:
        name = self.format.currentData()
        output = Path(self.output.text())
        if output.name:
            # Several pictures go into a folder, which has no ending.
            self.output.setText(str(output.with_suffix("" if FORMATS[name].single else f".{name}")))
        self._refresh_later()

    @Slot()
    def _browse(self) -> None:
        title, options = translate("ExportDialog", "Export"), QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(self, title, self.output.text(), options=options)
        if path:
            self.output.setText(path)

    def _asked_for(self) -> ExportPlan:
        """Return the plan as the fields have it; a `GdguiError` says that it cannot be carried out."""
        form, paced = FORMATS[self.format.currentData()], self.paced.isChecked()
        panels = tuple(panel for panel, box in self.panels.items() if box.isChecked())
        return ExportPlan(
            scenario=self._scenario,
            output=Path(self.output.text()),
            format_name=form.name,
            size=self.picture_size.currentData(),
            scale=self.scale.value(),
            fps=self.fps.currentData() if form.moves else None,
            first=self.first.value(),
            last=self.last.value(),
            every=None if paced else self.every.value(),
            between=None if paced else self.between.value(),
            theme=self.theme.currentData(),
            background=self.background.currentData(),
            view=self._view.with_changes(panels=panels),
        )

    @Slot()
    def refresh(self) -> None:
        """Show preview and estimate of what the fields ask for, or what is wrong with them."""
        form, paced = FORMATS[self.format.currentData()], self.paced.isChecked()
        self.fps.setEnabled(form.moves)
        self.background.setEnabled(form.paints)
        for field in (self.every, self.between):
            field.setEnabled(not paced)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        try:
            self.plan = self._asked_for()
            # Whether to replace what is there is asked in the end.
            check_destination(self.plan.output, folder=self.plan.makes_folder, overwrite=True)
            clip = clip_of(self.plan)
        except GdguiError as error:
            self.plan = None
            self.estimate.setText(error_text(error))
            save.setEnabled(False)
            return
        save.setEnabled(True)
        self.estimate.setText(estimate_text(clip))
        if form.paints:
            self._show_previews(clip)
        else:
            for preview in self.previews:
                preview.clear()

    def _show_previews(self, clip: Clip) -> None:
        width, height = clip.plan.pixels
        small = replace(clip.plan, size=(width // clip.plan.scale, height // clip.plan.scale), scale=1)
        clip = replace(clip, plan=small)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        with closing(Renderer(clip)) as renderer:
            for number, label in zip((0, len(clip) // 2, len(clip) - 1), self.previews, strict=True):
                picture = renderer.picture(number).scaled(PREVIEW, keep, smooth)
                label.setPixmap(QPixmap.fromImage(picture))

    @Slot()
    def _accept(self) -> None:
        self.refresh()
        if self.plan is None:
            return
        if self.plan.output.exists():
            if not may_replace(self, translate("ExportDialog", "Export"), self.plan.output):
                return
            self.plan = replace(self.plan, overwrite=True)
        self.accept()


def _choice(texts: Mapping[str, str] | Mapping[int, str], chosen: str | int) -> ChoiceBox:
    """Return a choice among what the texts call by name; the first where there is none of the name."""
    box = ChoiceBox()
    for name, text in texts.items():
        box.addItem(text, name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _number(least: int, most: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, most)
    field.setGroupSeparatorShown(True)
    field.setValue(value)
    return field


def _row(widgets: tuple[QWidget, ...]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, QLabel | QPushButton) else 1)
    return holder
